package vn.tonghop.reports.outline;

/** Where a cell's text stands between its left and its right edge. */
public enum Align {
  LEFT,
  CENTRE,
  RIGHT
}
