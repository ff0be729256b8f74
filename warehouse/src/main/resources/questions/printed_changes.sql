-- Two editions, attached as "old" and "new", laid out as the model core.printed_changes reads them; the model follows as it is.
create schema core;
create schema previous;
create view core.printed_figures as from "new".core.printed_figures;
create view previous.printed_figures as from "old".core.printed_figures;
