-- The table of reduction (Z1-Z4), explications, thematic summaries.
create table summary_row (
    id             text primary key,      -- of a passage: that of its coding; of a bundle: cycle and bundle
    number         integer not null,
    cycle          integer not null,
    case_id        text not null,
    transcript     text not null,         -- empty in later cycles
    turn           integer not null,
    start          integer not null,
    "end"          integer not null,
    source         text not null,         -- the passage in the study's reading when the row was made
    coding         text not null,
    paraphrase     text not null,
    generalisation text not null,
    reduction      text not null check (reduction in ('', 'kept', 'dropped')),
    reason         text not null,
    bundle         text not null,
    statement      text not null,
    category       text not null,
    above_level    integer not null,
    theory_note    text not null,
    draft          integer not null,
    origins        text not null          -- json: numbers of the rows it came from
) strict;

create table explication (
    id          text primary key,
    coding      text not null,
    transcript  text not null,
    turn        integer not null,
    start       integer not null,
    "end"       integer not null,
    quote       text not null,
    why_unclear text not null,
    lexical     text not null,
    narrow      text not null,            -- json: passages of the same text
    broad       text not null,            -- json: material from outside
    paraphrase  text not null,
    sufficient  integer not null,
    who         text not null,
    when_       text not null
) strict;

create table theme (
    id       text primary key,            -- case and category
    case_id  text not null,
    category text not null,
    text     text not null,
    who      text not null,
    when_    text not null
) strict;
