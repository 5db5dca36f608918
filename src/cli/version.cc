#include "cli/version.h"

#include <cstring>
#include <elf.h>
#include <fmt/format.h>
#include <link.h>
#include <string>

namespace heed::cli {
namespace {

// The note that the linker writes into every program it makes (ELF, section .note.gnu.build-id).
int find_note(dl_phdr_info* program, std::size_t, void* found) {
    auto& id = *static_cast<std::string*>(found);
    for (int i = 0; i < program->dlpi_phnum; ++i) {
        const ElfW(Phdr)& part = program->dlpi_phdr[i];
        if (part.p_type != PT_NOTE) continue;
        const char* at = reinterpret_cast<const char*>(program->dlpi_addr + part.p_vaddr);
        const char* const end = at + part.p_memsz;
        while (at + sizeof(ElfW(Nhdr)) <= end) {
            ElfW(Nhdr) note;
            std::memcpy(&note, at, sizeof note);
            const char* const name = at + sizeof note;
            const char* const bytes = name + ((note.n_namesz + 3) & ~3u);
            if (note.n_type == NT_GNU_BUILD_ID &&
                std::string_view(name, note.n_namesz) == std::string_view("GNU\0", 4))
                for (unsigned n = 0; n < note.n_descsz; ++n)
                    id += fmt::format("{:02x}", static_cast<unsigned char>(bytes[n]));
            at = bytes + ((note.n_descsz + 3) & ~3u);
        }
    }
    return 1; // the first is the program itself
}

} // namespace

std::string_view version() { return HEED_VERSION; }

std::string_view build_id() {
    static const std::string id = [] {
        std::string found;
        dl_iterate_phdr(find_note, &found);
        return found.empty() ? std::string(version()) : found;
    }();
    return id;
}

} // namespace heed::cli
