/**
 * Charts as drawings: what a plot says, put on a surface of any size. Its door is {@link
 * vn.tonghop.reports.chart.Drawings}.
 */
@NullMarked
package vn.tonghop.reports.chart;

import org.jspecify.annotations.NullMarked;
