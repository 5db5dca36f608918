#include "post/fetch_limits.h"

#include "base/sanitizer.h"

#include <array>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace heed::post {
namespace {

void limit(int resource, rlim_t at_most) {
    const rlimit both{at_most, at_most};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

// Files can be read where names and certificates are looked up, and nowhere else (landlock(7)).
void forbid_files() {
    const landlock_ruleset_attr rules{.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
    const auto ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0));
    if (ruleset < 0) return;
    for (const char* path : {"/etc", "/usr", "/lib", "/lib64", "/run", "/dev"}) {
        const int folder = open(path, O_PATH | O_CLOEXEC);
        if (folder < 0) continue;
        const landlock_path_beneath_attr below{
            .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR, .parent_fd = folder};
        syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
        close(folder);
    }
    syscall(SYS_landlock_restrict_self, ruleset, 0);
    close(ruleset);
}

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned architecture = 0;
#endif

// Programs, servers, other processes' memory: fetching needs none of them. Threads it does, to look up names.
constexpr std::array forbidden = {
    static_cast<unsigned>(SYS_execve),
    static_cast<unsigned>(SYS_execveat),
    static_cast<unsigned>(SYS_listen),
    static_cast<unsigned>(SYS_accept),
    static_cast<unsigned>(SYS_accept4),
    static_cast<unsigned>(SYS_ptrace),
    static_cast<unsigned>(SYS_process_vm_readv),
    static_cast<unsigned>(SYS_process_vm_writev),
    static_cast<unsigned>(SYS_pidfd_getfd),
    static_cast<unsigned>(SYS_io_uring_setup),
    static_cast<unsigned>(SYS_bpf),
    static_cast<unsigned>(SYS_kill),
    static_cast<unsigned>(SYS_unlinkat),
    static_cast<unsigned>(SYS_renameat2),
    static_cast<unsigned>(SYS_mkdirat),
    static_cast<unsigned>(SYS_fchmodat),
#if defined(__x86_64__)
    static_cast<unsigned>(SYS_creat),
    static_cast<unsigned>(SYS_fork),
    static_cast<unsigned>(SYS_vfork),
    static_cast<unsigned>(SYS_unlink),
    static_cast<unsigned>(SYS_rename),
    static_cast<unsigned>(SYS_mkdir),
    static_cast<unsigned>(SYS_rmdir),
    static_cast<unsigned>(SYS_chmod),
#endif
};

// A seccomp filter (seccomp(2)): calls of the list fail with EPERM, and so does any call by another machine's
// numbers.
void forbid_calls() {
    constexpr auto denied = SECCOMP_RET_ERRNO | 1;
    std::array<sock_filter, forbidden.size() + 7> program{};
    std::size_t n = 0;
    const auto jump = [](unsigned short how, unsigned value, std::size_t yes, std::size_t no) {
        return sock_filter{static_cast<unsigned short>(BPF_JMP | BPF_K | how), static_cast<unsigned char>(yes),
                           static_cast<unsigned char>(no), value};
    };
    program[n++] = {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, arch)};
    program[n++] = jump(BPF_JEQ, architecture, 0, forbidden.size() + 3);
    program[n++] = {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)};
    // Numbers with this bit are the x32 calls of x86-64.
    program[n++] = jump(BPF_JGE, 0x40000000, forbidden.size() + 1, 0);
    for (std::size_t i = 0; i < forbidden.size(); ++i)
        program[n++] = jump(BPF_JEQ, forbidden[i], forbidden.size() - i, 0);
    program[n++] = {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW};
    program[n++] = {BPF_RET | BPF_K, 0, 0, denied};
    const sock_fprog filter{static_cast<unsigned short>(n), program.data()};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

} // namespace

void keep_rights_to_fetch() {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if constexpr (under_sanitizer) return; // its report needs files, and leak checking a second process
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    forbid_files();
    if constexpr (architecture != 0) forbid_calls();
}

} // namespace heed::post
