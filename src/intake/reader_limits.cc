#include "intake/reader_limits.h"

#include <array>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace heed::intake {
namespace {

void limit(int resource, rlim_t at_most) {
    const rlimit both{at_most, at_most};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned architecture = 0;
#endif

// Programs, processes, sockets, other processes' memory: a document needs none of them.
constexpr std::array forbidden = {
    static_cast<unsigned>(SYS_execve),      static_cast<unsigned>(SYS_execveat),
    static_cast<unsigned>(SYS_clone),       static_cast<unsigned>(SYS_clone3),
    static_cast<unsigned>(SYS_socket),      static_cast<unsigned>(SYS_socketpair),
    static_cast<unsigned>(SYS_connect),     static_cast<unsigned>(SYS_bind),
    static_cast<unsigned>(SYS_openat),      static_cast<unsigned>(SYS_openat2),
    static_cast<unsigned>(SYS_ptrace),      static_cast<unsigned>(SYS_process_vm_readv),
    static_cast<unsigned>(SYS_prlimit64),   static_cast<unsigned>(SYS_process_vm_writev),
    static_cast<unsigned>(SYS_pidfd_getfd), static_cast<unsigned>(SYS_io_uring_setup),
    static_cast<unsigned>(SYS_bpf),
#if defined(__x86_64__)
    static_cast<unsigned>(SYS_open),        static_cast<unsigned>(SYS_creat),
    static_cast<unsigned>(SYS_fork),        static_cast<unsigned>(SYS_vfork),
#endif
};

// A seccomp filter (seccomp(2)): calls of the list fail with EPERM, and so does any call by another machine's
// numbers.
void forbid_calls() {
    constexpr auto denied = SECCOMP_RET_ERRNO | 1;
    std::array<sock_filter, forbidden.size() + 7> program{};
    std::size_t n = 0;
    const auto jump_if_equal = [](unsigned value, std::size_t yes, std::size_t no) {
        return sock_filter{BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned char>(yes),
                           static_cast<unsigned char>(no), value};
    };
    program[n++] = {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, arch)};
    program[n++] = jump_if_equal(architecture, 0, forbidden.size() + 3);
    program[n++] = {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)};
    // Numbers with this bit are the x32 calls of x86-64.
    program[n++] = {BPF_JMP | BPF_JGE | BPF_K, static_cast<unsigned char>(forbidden.size() + 1), 0, 0x40000000};
    for (std::size_t i = 0; i < forbidden.size(); ++i)
        program[n++] = jump_if_equal(forbidden[i], forbidden.size() - i, 0);
    program[n++] = {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW};
    program[n++] = {BPF_RET | BPF_K, 0, 0, denied};
    const sock_fprog filter{static_cast<unsigned short>(n), program.data()};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

} // namespace

void give_up_rights() {
    limit(RLIMIT_CORE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if constexpr (under_sanitizer) return; // its report needs files, and leak checking a second thread
    limit(RLIMIT_NOFILE, 0);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if constexpr (architecture != 0) forbid_calls();
}

} // namespace heed::intake
