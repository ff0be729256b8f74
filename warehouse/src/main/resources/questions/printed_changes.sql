-- Two editions, attached as "old" and "new", laid out as the model core.printed_changes reads them; the model follows as it is.
create schema core;
create schema previous;
-- What tells of changes is itself no change.
create view core.printed_texts as from "new".core.printed_figures where list_code <> 'changes';
create view previous.printed_texts as from "old".core.printed_figures where list_code <> 'changes';
