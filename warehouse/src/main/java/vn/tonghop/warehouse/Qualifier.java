package vn.tonghop.warehouse;

/** How exactly a figure was stated; an interval of one unit of its last non-zero digit. */
public enum Qualifier implements Coded {
  EXACT,
  MORE_THAN,
  LESS_THAN,
  ABOUT
}
