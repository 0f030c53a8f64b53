-- Sentence vectors of passages, so that each is computed once; made anew where they are missing.
create table vector (
    id     text primary key,              -- hash of the model's weights and hash of the text
    vector blob not null                  -- float32, little-endian
) strict;
