-- One study. Everything of it that is not a source file; positions are code points of transcript.text.
create table meta (
    key   text primary key,
    value text not null
) strict;

create table transcript (
    id         text primary key,
    text       text not null,
    sha256     text not null,             -- of the source file's bytes
    parse_key  text not null,             -- what besides the bytes decides how the file is read
    source     text not null,             -- json: name, format, encoding
    language   text not null,
    convention text not null,
    case_id    text not null,
    metadata   text not null,             -- json
    turns      text not null,             -- json, one list a turn
    findings   text not null              -- json
) strict;

create table case_ (
    id         text primary key,
    position   integer not null,
    transcript text not null,
    variables  text not null              -- json
) strict;

create table codebook (
    version text primary key,
    yaml    text not null,
    hashes  text not null                 -- json: category -> hash of definition, rules and parent
) strict;

create table coding (
    id               text primary key,
    transcript       text not null references transcript (id) deferrable initially deferred,
    turn             integer not null,
    start            integer not null check (start >= 0),
    "end"            integer not null check ("end" > start),
    quote            text not null,
    category         text not null,
    coder            text not null,
    origin           text not null check (origin in ('manual', 'rule', 'model')),
    memo             text not null,
    run              text not null check (run in ('pilot', 'final')),
    round            integer not null,
    value            text not null,
    confidence       real,
    evidence         text not null,       -- json
    codebook_version text not null,
    when_            text not null
) strict;
create index coding_place on coding (transcript, start);
create index coding_category on coding (category, transcript);

create table suggestion (
    id               text primary key,
    transcript       text not null references transcript (id) deferrable initially deferred,
    turn             integer not null,
    start            integer not null check (start >= 0),
    "end"            integer not null check ("end" > start),
    quote            text not null,
    category         text not null,
    coder            text not null,
    origin           text not null check (origin in ('rule', 'model')),
    status           text not null check (status in ('suggested', 'accepted', 'rejected')),
    confidence       real,
    evidence         text not null,       -- json
    codebook_version text not null,
    decided_by       text not null,
    decided_when     text not null,
    coding           text not null        -- the coding that an acceptance made
) strict;
create index suggestion_place on suggestion (transcript, start);

create table memo (
    id          text primary key,
    type        text not null check (type in ('category', 'theory', 'method', 'case')),
    text        text not null,
    author      text not null,
    target_kind text not null,
    target      text not null,
    when_       text not null
) strict;

create table file (
    path    text primary key,             -- relative to the study folder
    content blob not null                 -- as it was read or written last: the base of the three-way comparison
) strict;

create table event (
    number    integer primary key,
    when_     text not null,
    who       text not null,
    what      text not null,
    detail    text not null,
    changes   text not null,              -- json: [table, key, row before, row after]
    undone_by integer
) strict;
