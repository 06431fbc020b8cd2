#pragma once

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace mockexam::store {

// Another process, and a pipe from it to us. The child must not use any database that was open
// before; it ends without running this program's destructors.
class Child {
 public:
  // `work` gets the writing end of the pipe.
  template <typename Work>
  explicit Child(const Work& work) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("pipe");
    pid_ = ::fork();
    if (pid_ < 0) throw std::runtime_error("fork");
    if (pid_ == 0) {
      ::close(ends[0]);
      run(work, ends[1]);
    }
    ::close(ends[1]);
    from_ = ends[0];
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    kill();
    ::close(from_);
  }

  // The next byte the child sent; -1 when it ended.
  [[nodiscard]] int receive() const {
    char byte = 0;
    return ::read(from_, &byte, 1) == 1 ? byte : -1;
  }

  void kill() {
    if (pid_ > 0) ::kill(pid_, SIGKILL);
    (void)wait();
  }

  // The exit status; -1 when it was killed.
  int wait() {
    if (pid_ <= 0) return -1;
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  static void send(int to, char byte) {
    if (::write(to, &byte, 1) != 1) ::_exit(3);
  }

 private:
  template <typename Work>
  [[noreturn]] static void run(const Work& work, int to) {
    try {
      work(to);
    } catch (...) {
      ::_exit(1);
    }
    ::_exit(0);
  }

  pid_t pid_ = 0;
  int from_ = -1;
};

}  // namespace mockexam::store
