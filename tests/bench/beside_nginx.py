"""A cached public page beside nginx: the same bytes, which nginx sends from a file, both without compression."""

import os
import re
import socket
import statistics
import time
import urllib.request

from measure import Server, run

PAGE = "/ssr2/17.1"  # about 12 KB
CONNECTIONS = 64

# One process on one core; what nginx knows to make a small file cheap.
NGINX = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=16;
  open_file_cache_valid 60s;
  types {{ text/html html; }}
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def wait_for(address):
    for _ in range(200):
        try:
            return urllib.request.urlopen(address, timeout=5).read()
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"{address} does not answer")


def load(server, address, core, seconds):
    """Microseconds of the server's CPU for one request, and the 99th of 100 latencies in microseconds."""
    before = server.cpu()
    said = run("taskset", "-c", str(core), "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", address)
    cpu = server.cpu() - before
    if re.search(r"Non-2xx|Socket errors", said):
        raise RuntimeError(f"{address}: {said}")
    requests = int(re.search(r"(\d+) requests in", said)[1])
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    return cpu / requests * 1e6, float(number) * {"us": 1, "ms": 1e3, "s": 1e6}[unit]


def measure(heed, demo, folder, rounds, seconds):
    """Medians of turns: (bytes of the page, heed's CPU and p99, nginx's CPU and p99)."""
    cores = sorted(os.sched_getaffinity(0))
    served_by, loaded_by = cores[0], cores[-1]
    root = os.path.join(folder, "nginx")
    os.makedirs(root)
    port = free_port()
    with open(os.path.join(folder, "nginx.conf"), "w") as conf:
        conf.write(NGINX.format(folder=root, port=port))
    serve = [heed, "serve", "--data", demo, "--listen", "127.0.0.1:0", "--threads", "1"]
    with Server(serve, served_by) as ours:
        page = wait_for(ours.address + PAGE)
        with open(os.path.join(root, "page.html"), "wb") as file:
            file.write(page)
        there = f"http://127.0.0.1:{port}/page.html"
        with Server(["nginx", "-c", os.path.join(folder, "nginx.conf")], served_by, there) as nginx:
            if wait_for(there) != page:
                raise RuntimeError("nginx sends other bytes")
            turns = []
            for _ in range(rounds):
                theirs = load(nginx, there, loaded_by, seconds)
                turns.append(load(ours, ours.address + PAGE, loaded_by, seconds) + theirs)
    return len(page), *(statistics.median(column) for column in zip(*turns))
