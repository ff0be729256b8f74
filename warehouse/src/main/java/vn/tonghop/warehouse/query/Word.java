package vn.tonghop.warehouse.query;

/**
 * A line of the data dictionary: a relation, or one of its columns.
 *
 * @param column empty where the relation itself is meant
 * @param example a value that stands in it; empty if there is none
 */
public record Word(String relation, String column, String type, String meaning, String example) {}
