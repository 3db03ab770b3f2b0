"""A pseudo-terminal with a program in it, for tests: types lines and reads the screen."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

# A busy machine may take long over anything; a test that waits this long has hung.
PATIENCE = 120
CLEAR = "\x1b[2J\x1b[H"


def take_terminal():
    """In the child: the terminal is its own, and Ctrl-C means what it means to a person, whoever started the tests."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Failure(Exception):
    pass


class Terminal:
    def __init__(self, command, cwd, columns=80, rows=24, environment=None):
        self.command = command
        controller, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        settings = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "id_ID.UTF-8", **(environment or {})}
        # A session of its own: Ctrl-C reaches it, and the whole group can be killed.
        self.process = subprocess.Popen(
            command, cwd=cwd, env=settings, stdin=follower, stdout=follower, stderr=follower,
            start_new_session=True, preexec_fn=take_terminal)
        os.close(follower)
        self.controller = controller
        self.output = ""
        self.unread = b""
        self.seen = 0

    @property
    def screen(self):
        """What a person reads: everything since the screen was last cleared, without its line breaks."""
        return " ".join(self.output.rpartition(CLEAR)[2].split())

    def fail(self, why):
        raise Failure(f"{why}\n--- {' '.join(self.command)}\n{self.output[-3000:]}\n---")

    def read(self, seconds):
        """Reads what has come; False at the end of the output."""
        if not select.select([self.controller], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.controller, 65536)
        except OSError:
            return False
        self.unread += data
        try:
            text, self.unread = self.unread.decode(), b""
        except UnicodeDecodeError as error:
            # A character cut in two: the rest comes with the next read.
            text, self.unread = self.unread[: error.start].decode(), self.unread[error.start :]
        self.output += text
        return bool(data)

    def wait(self, pattern):
        """Waits until what came since the last line typed matches; returns the screen."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern, self.output[self.seen :]):
            if time.monotonic() > deadline:
                self.fail(f"waited in vain for {pattern!r}")
            if not self.read(0.2):
                self.fail(f"ended without {pattern!r}")
        return self.screen

    def prompt(self):
        """Waits for the next question."""
        return self.wait(r"(?:Jawaban|Answer|↵): ?$|↵ $")

    def type(self, text):
        self.seen = len(self.output)
        os.write(self.controller, text.encode())

    def line(self, text):
        """Types a line and waits for the next question; returns the screen."""
        self.type(text + "\n")
        return self.prompt()

    def last_line(self, text, status=0):
        """Types the line after which the program ends; returns the screen."""
        self.type(text + "\n")
        return self.end(status)

    def end(self, status=0):
        deadline = time.monotonic() + PATIENCE
        while self.read(0.2):
            if time.monotonic() > deadline:
                self.fail("did not end")
        found = self.process.wait(PATIENCE)
        os.close(self.controller)
        if found != status:
            self.fail(f"ended with status {found}, not {status}")
        return self.screen

    def kill(self):
        """kill -9 of the whole process group, without a word of warning."""
        os.killpg(self.process.pid, signal.SIGKILL)
        while self.read(0.2):
            pass
        self.process.wait(PATIENCE)
        os.close(self.controller)
