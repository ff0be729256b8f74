package vn.tonghop.warehouse;

/**
 * An indicator as the plan of a year has it: a headline indicator, a component of one, or one that
 * is followed month by month.
 *
 * @param number the number in the plan, such as {@code 1} or {@code 3a}; empty for followed ones
 * @param parent the code of the indicator above it; empty for the topmost
 * @param group the code of the group under which it stands, such as {@code economic}
 * @param groupFormVi the line over the group's rows in a form
 */
public record PlanLine(
    Indicator indicator, String number, String parent, String group, String groupFormVi) {}
