"""What an atlas holds, as the tables of one SQLite file."""

import sqlite3
from pathlib import Path

VERSION = 4
SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE things (
  number INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL,
  weight INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE sentences (
  number INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, source TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE topics (thing INTEGER NOT NULL, sentence INTEGER NOT NULL, PRIMARY KEY (thing, sentence)) WITHOUT ROWID;
CREATE TABLE said (
  one INTEGER NOT NULL, other INTEGER NOT NULL, sentence INTEGER NOT NULL, tie TEXT NOT NULL, living INTEGER NOT NULL,
  cost REAL NOT NULL, PRIMARY KEY (one, other, sentence)) WITHOUT ROWID;
CREATE TABLE lines (
  one INTEGER NOT NULL, other INTEGER NOT NULL, weight INTEGER NOT NULL, living INTEGER NOT NULL, ties TEXT NOT NULL,
  cost REAL, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE degrees (thing INTEGER NOT NULL, tie TEXT NOT NULL, lines INTEGER NOT NULL,
  PRIMARY KEY (thing, tie)) WITHOUT ROWID;
CREATE TABLE forms (thing INTEGER NOT NULL, form TEXT NOT NULL, own INTEGER NOT NULL, words TEXT NOT NULL);
CREATE TABLE homes (type TEXT NOT NULL, area TEXT NOT NULL, thing INTEGER NOT NULL,
  PRIMARY KEY (type, area, thing)) WITHOUT ROWID;
CREATE TABLE background (sort TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (sort, key)) WITHOUT ROWID;
"""
LINES = """
INSERT INTO lines
SELECT one, other, COUNT(*), SUM(living), ' ' || REPLACE(GROUP_CONCAT(DISTINCT tie), ',', ' ') || ' ',
  MIN(CASE WHEN living THEN cost END)
FROM said GROUP BY one, other
"""
BACK = "CREATE INDEX back ON lines (other, one, living, cost, ties)"
UNDER = "CREATE INDEX under ON said (sentence)"
DEGREES = """
INSERT INTO degrees
SELECT thing, tie, COUNT(*) FROM (
  SELECT said.one AS thing, said.other, tie FROM said JOIN lines USING (one, other) WHERE lines.living GROUP BY 1, 2, 3
  UNION ALL
  SELECT said.other, said.one, tie FROM said JOIN lines USING (one, other) WHERE lines.living GROUP BY 1, 2, 3
  UNION ALL SELECT one, other, '' FROM lines WHERE living UNION ALL SELECT other, one, '' FROM lines WHERE living)
GROUP BY 1, 2
"""
ABOUT = "CREATE INDEX about ON topics (sentence)"
WEIGHTS = """
UPDATE things SET weight = (
  SELECT COALESCE(SUM(weight), 0) FROM (
    SELECT weight FROM lines WHERE one = number UNION ALL SELECT weight FROM lines WHERE other = number))
"""


def create(path: Path) -> sqlite3.Connection:
    """An empty atlas in a new file, to be filled in one go under its lock: a crash leaves a file that nobody reads."""
    made = sqlite3.connect(path, isolation_level=None)
    made.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN EXCLUSIVE;" + SCHEMA)
    return made
