-- SCHEMA.md says what each table is for and who writes it when.

CREATE TABLE definition (
  content_hash BLOB NOT NULL PRIMARY KEY CHECK (length(content_hash) = 32),
  content TEXT NOT NULL
) STRICT;

CREATE TABLE item_revision (
  content_hash BLOB NOT NULL PRIMARY KEY CHECK (length(content_hash) = 32),
  item_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  exam TEXT NOT NULL,
  seed INTEGER NOT NULL,
  started_ms INTEGER NOT NULL,
  mode TEXT NOT NULL,
  language TEXT NOT NULL,
  extra_time TEXT NOT NULL,
  limit_ms INTEGER NOT NULL,
  cut_permille INTEGER NOT NULL,
  definition BLOB NOT NULL REFERENCES definition (content_hash),
  facts BLOB NOT NULL CHECK (length(facts) = 32),
  UNIQUE (exam, seed, started_ms)
) STRICT;

CREATE TABLE form_item (
  attempt INTEGER NOT NULL REFERENCES attempt (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  item_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  scored INTEGER NOT NULL CHECK (scored IN (0, 1)),
  option_order TEXT NOT NULL,
  content_hash BLOB NOT NULL REFERENCES item_revision (content_hash),
  PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE scale (
  attempt INTEGER NOT NULL REFERENCES attempt (id),
  raw INTEGER NOT NULL CHECK (raw >= 0),
  scaled INTEGER NOT NULL,
  PRIMARY KEY (attempt, raw)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  attempt INTEGER NOT NULL REFERENCES attempt (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 16),
  used_ms INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= -1),
  place INTEGER NOT NULL CHECK (place >= -1),
  to_place INTEGER NOT NULL CHECK (to_place >= -1),
  option INTEGER NOT NULL CHECK (option >= -1),
  on_ INTEGER NOT NULL CHECK (on_ IN (0, 1)),
  away_ms INTEGER NOT NULL,
  note TEXT NOT NULL,
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
  attempt INTEGER PRIMARY KEY REFERENCES attempt (id),
  events INTEGER NOT NULL CHECK (events >= 0),
  chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;

CREATE TABLE outcome (
  attempt INTEGER PRIMARY KEY REFERENCES attempt (id),
  state TEXT NOT NULL CHECK (state IN ('submitted', 'expired', 'discarded')),
  raw INTEGER NOT NULL,
  scored INTEGER NOT NULL,
  scaled INTEGER NOT NULL,
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  used_ms INTEGER NOT NULL,
  ended_ms INTEGER NOT NULL
) STRICT;
