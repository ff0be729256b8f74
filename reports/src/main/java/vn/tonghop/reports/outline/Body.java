package vn.tonghop.reports.outline;

/** What a block prints: an end of the letter, sentences, a table or a chart. */
public sealed interface Body permits Letter, Text, Table, Chart {}
