#!/usr/bin/env python3
"""compare_sql.py WORK [TABLE]: runs the queries of WORK/cases on each engine and compares every row with nilai.csv.

With TABLE, the spec of Benchmarks/scoring as well: the query of each engine over all of the table against
`tera score --table --people`.
"""
import csv
import glob
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def rows_of(path):
    with open(path, newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def expected(path):
    """Participant → one (value, band) a score; an absent score is (None, "")."""
    _, rows = rows_of(path)
    return {row[0]: [(Fraction(value) if value else None, band) for value, band in zip(row[1::2], row[2::2])]
            for row in rows}


def scored(rows):
    """Rows of a query: participant, then numerator, denominator and band of each score."""
    found = {}
    for row in rows:
        cells = [(None if number is None else Fraction(int(number), int(of)), band or "")
                 for number, of, band in zip(row[1::3], row[2::3], row[3::3])]
        found[row[0]] = cells
    return found


class SQLite:
    name = "sqlite"

    def load(self, header, rows):
        self.connection = sqlite3.connect(":memory:")
        columns = ", ".join(f'"{name}" TEXT' for name in header)
        self.connection.execute(f"CREATE TABLE jawaban ({columns})")
        marks = ",".join("?" * len(header))
        self.connection.executemany(f"INSERT INTO jawaban VALUES ({marks})", rows)

    def query(self, sql):
        return self.connection.execute(sql).fetchall()


class DuckDB:
    name = "duckdb"

    def load(self, header, rows, path=None):
        import duckdb
        self.connection = duckdb.connect()
        self.connection.execute(
            "CREATE TABLE jawaban AS SELECT * FROM read_csv(?, header=true, all_varchar=true)", [path])

    def query(self, sql):
        return self.connection.execute(sql).fetchall()


class Postgres:
    name = "postgres"

    def __init__(self, work):
        self.bin = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.home = os.path.join(work, "postgres")
        # The server refuses to run as root.
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
        os.makedirs(self.home)
        os.chmod(work, 0o755)
        if self.user:
            shutil.chown(self.home, "postgres", "postgres")
        self.run([f"{self.bin}/initdb", "-D", f"{self.home}/data", "-A", "trust", "-U", "postgres", "-E", "UTF8"])
        self.run([f"{self.bin}/pg_ctl", "-D", f"{self.home}/data", "-w", "-l", f"{self.home}/log", "-o",
                  f"-k {self.home} -c listen_addresses='' -c fsync=off", "start"])

    def run(self, command):
        subprocess.run(self.user + command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def psql(self, sql):
        done = subprocess.run(
            [f"{self.bin}/psql", "-h", self.home, "-U", "postgres", "-q", "-v", "ON_ERROR_STOP=1", "--csv", "-t"],
            input=sql, text=True, capture_output=True)
        if done.returncode:
            raise SystemExit(f"postgres: {done.stderr}")
        return [[None if cell == "" else cell for cell in row] for row in csv.reader(done.stdout.splitlines())]

    def load(self, header, rows, path=None):
        columns = ", ".join(f'"{name}" TEXT' for name in header)
        self.psql(f"DROP TABLE IF EXISTS jawaban; CREATE TABLE jawaban ({columns});\n"
                  f"\\copy jawaban FROM '{path}' WITH (FORMAT csv, HEADER)\n")

    def query(self, sql):
        return self.psql(sql)

    def stop(self):
        self.run([f"{self.bin}/pg_ctl", "-D", f"{self.home}/data", "-m", "fast", "stop"])


class Spark:
    name = "spark"

    def __init__(self):
        from pyspark.sql import SparkSession
        self.session = (SparkSession.builder.master("local[2]").appName("tera")
                        .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.sql.shuffle.partitions", "2")
                        .config("spark.driver.memory", "6g").getOrCreate())
        self.session.sparkContext.setLogLevel("ERROR")

    def load(self, header, rows, path=None):
        self.session.read.csv(path, header=True).createOrReplaceTempView("jawaban")

    def query(self, sql):
        return [list(row) for row in self.session.sql(sql.rstrip().rstrip(";")).collect()]

    def stop(self):
        self.session.stop()


def load(engine, path):
    if isinstance(engine, SQLite):
        engine.load(*rows_of(path))
    else:
        engine.load(rows_of(path)[0] if isinstance(engine, Postgres) else None, None, path)


def compare(engine, folder):
    load(engine, os.path.join(folder, "jawaban.csv"))
    with open(os.path.join(folder, f"{engine.name}.sql")) as file:
        found = scored(engine.query(file.read()))
    wanted = expected(os.path.join(folder, "nilai.csv"))
    if found != wanted:
        for person in sorted(set(found) | set(wanted)):
            if found.get(person) != wanted.get(person):
                raise SystemExit(f"{engine.name}, {folder}, {person}: {found.get(person)} is not {wanted.get(person)}")
    return len(found)


def large(engines, work, table):
    """The benchmark's spec over a whole table."""
    tera = [os.environ["TERA"]] if "TERA" in os.environ else ["swift", "run", "-q", "-c", "release", "tera"]
    build, people = os.path.join(work, "hasil"), os.path.join(work, "nilai.csv")
    subprocess.run(tera + ["build", "Benchmarks/scoring/dokumen", "-o", build], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(tera + ["score", "--build", build, "--table", f"evaluasi-2026={table}", "--people", people],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    wanted = expected(people)
    for engine in engines:
        sql = subprocess.run(
            tera + ["score", "--build", build, "--sql", engine.name, "--table", "evaluasi-2026=jawaban"], cwd=ROOT,
            check=True, capture_output=True, text=True).stdout
        load(engine, table)
        start = time.perf_counter()
        found = scored(engine.query(sql))
        if found != wanted:
            raise SystemExit(f"{engine.name}: the scores of {table} differ")
        print(f"{engine.name}: {len(found)} participants of {os.path.basename(table)} agree "
              f"({time.perf_counter() - start:.0f} s)", flush=True)


def main():
    work = sys.argv[1]
    table = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
    cases = sorted(glob.glob(os.path.join(work, "cases", "*")), key=lambda path: int(os.path.basename(path)))
    if not cases:
        raise SystemExit("no cases were written")
    engines = [SQLite(), DuckDB(), Postgres(work), Spark()]
    try:
        for engine in engines:
            people = sum(compare(engine, folder) for folder in cases)
            if people < len(cases):
                raise SystemExit(f"{engine.name}: too few participants to mean anything")
            print(f"{engine.name}: {len(cases)} specs, {people} participants agree", flush=True)
        if table:
            large(engines, work, table)
    finally:
        for engine in engines[2:]:
            engine.stop()


if __name__ == "__main__":
    main()
