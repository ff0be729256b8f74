package vn.tonghop.reports.render.tagged;

/** A picture that can be told. */
public interface Told {

  /** What it shows, for whoever cannot see it. */
  String told();
}
