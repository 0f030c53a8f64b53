-- Decisions on doubtful places of the smoothing beside those on self-repairs.
create table decision_new (
    id         text primary key,          -- transcript|start|end of the verbatim stretch, |flag of a doubtful place
    transcript text not null,
    turn       integer not null,
    start      integer not null,
    "end"      integer not null,
    quote      text not null,             -- the stretch; where the text differs, the decision no longer holds
    kind       text not null check (kind in ('repair', 'flag')),
    decision   text not null check (decision in ('accepted', 'rejected', 'keep', 'remove', 'replace')),
    who        text not null,
    when_      text not null,
    flag       text not null default '',  -- why the place is doubtful; empty for a self-repair
    inserted   text not null default ''   -- what is read there, if it is replaced
) strict;
insert into decision_new (id, transcript, turn, start, "end", quote, kind, decision, who, when_)
    select id, transcript, turn, start, "end", quote, kind, decision, who, when_ from decision;
drop table decision;
alter table decision_new rename to decision;
