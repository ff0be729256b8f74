package vn.tonghop.reports.chart;

import vn.tonghop.reports.contents.Said;

/** One kind of chart. */
interface Drawing {

  void draw(Said.Plot plot, Canvas canvas);
}
