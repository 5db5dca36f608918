// Runs a fuzz target over kept inputs, in builds that have no fuzzer: what once failed does not fail again.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    std::size_t inputs = 0;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string bytes((std::istreambuf_iterator<char>(in)), {});
            std::printf("%s\n", entry.path().c_str());
            std::fflush(stdout); // the last line names the input when the next one ends the program
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
            ++inputs;
        }
    // In the words of the other tests, so that it is counted with them.
    std::printf("[       OK ] fuzz_corpus.%s (%zu inputs)\n", std::filesystem::path(argv[1]).filename().c_str(),
                inputs);
    return inputs > 0 ? 0 : 1;
}
