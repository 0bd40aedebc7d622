"""Servers of this machine, each on a free port of loopback with a folder of its own, stopped when the block ends."""

from __future__ import annotations

import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.stores.protocol import Remote

START = 60  # seconds a server may take to answer for the first time
STOP = 20  # seconds it may take to end

# 10,000 buffers of 8 KB: 80 MB, enough for a build of the seeds; the file's own name is fixed, so is its place
VIRTUOSO = """\
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
"""


def oxigraph_program() -> str | None:
    """The path of Oxigraph's server (PyPI ``oxigraph``), beside this Python or on the path, or None."""
    return shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")


def virtuoso_program() -> str | None:
    """The path of Virtuoso (Debian ``virtuoso-opensource``); None where there is none."""
    return shutil.which("virtuoso-t")


@contextmanager
def oxigraph(folder: Path) -> Iterator[Remote]:
    """Oxigraph's server with its data in a folder. FileNotFoundError where it is not installed."""
    port = free_port()
    command = [found(oxigraph_program(), "oxigraph"), "serve", "--location", str(folder)]
    base = f"http://127.0.0.1:{port}"
    with running([*command, "--bind", f"127.0.0.1:{port}"], f"{base}/query", folder):
        yield Remote(f"{base}/store", f"{base}/query")


@contextmanager
def virtuoso(folder: Path) -> Iterator[Remote]:
    """Virtuoso with its data in a new folder, its user ``dba`` with a new password. FileNotFoundError without it."""
    if (folder / "virtuoso.db").exists():
        raise FileExistsError(f"已有数据库 · a database is there already: {folder}")
    sql, http, password = free_port(), free_port(), secrets.token_hex(12)
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(folder=folder, sql=sql, http=http), "utf-8")
    command = [found(virtuoso_program(), "virtuoso-t"), "+foreground", "+configfile", str(folder / "virtuoso.ini")]
    base = f"http://127.0.0.1:{http}"
    with running(command, f"{base}/sparql", folder):
        change = [found(shutil.which("isql-vt"), "isql-vt"), f"127.0.0.1:{sql}", "dba", "dba"]
        words = f"user_set_password('dba', '{password}');\n"
        said = subprocess.run(change, input=words, capture_output=True, text=True, check=True).stdout
        if "Error" in said:
            raise RuntimeError(said)
        yield Remote(f"{base}/sparql-graph-crud-auth", f"{base}/sparql", "dba", password)


SERVERS = {"oxigraph": oxigraph, "virtuoso": virtuoso}


def found(program: str | None, name: str) -> str:
    """A program that is there, else FileNotFoundError."""
    if program is None:
        raise FileNotFoundError(f"没有安装 {name} · {name} is not installed")
    return program


def free_port() -> int:
    """A port of loopback that nothing listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(command: list[str], address: str, folder: Path) -> Iterator[None]:
    """A process from its first answer at an address to the end of the block; what it prints goes to a file."""
    with (folder / "server.out").open("wb") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT)
        try:
            wait(process, address, folder)
            yield
        finally:
            process.terminate()
            try:
                process.wait(STOP)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait(process: subprocess.Popen[bytes], address: str, folder: Path) -> None:
    """Until a server answers, with whatever status; RuntimeError where it ended or took too long."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            opener.open(address, timeout=5).close()
        except urllib.error.HTTPError as error:
            error.close()
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"服务器没有起来 · the server did not start: {folder / 'server.out'}")
