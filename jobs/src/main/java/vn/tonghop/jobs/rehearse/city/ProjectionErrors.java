package vn.tonghop.jobs.rehearse.city;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;

/**
 * How far off the projections of a generated city's years were: each earlier year projected by the
 * years before it alone, from each month. It measures the method on a city that does not exist.
 *
 * @param home one whose editions were made from generated deliveries
 */
public record ProjectionErrors(DataHome home) {

  /** The same window stands in a month's, a quarter's and a half-year's edition. */
  private static final String BY_MONTH =
      """
      with tried as (
        select distinct window_month, method_code, indicator_code, year, error_percent
        from core.fct_projection_errors
      )
      select
        window_month as month_of_year,
        method_code as method,
        count(*) as tries,
        count(distinct indicator_code) as indicators,
        cast(avg(abs(error_percent)) as decimal(9,2)) as mean_absolute_error_percent,
        cast(avg(error_percent) as decimal(9,2)) as mean_signed_error_percent,
        cast(max(abs(error_percent)) as decimal(9,2)) as greatest_error_percent
      from tried
      group by all
      order by month_of_year, method
      """;

  /** Prints a line for each month of the year and method, as the standing editions have them. */
  public void print(PrintWriter out) {
    out.println(
        "error of the year's projection by month of the year, measured on generated figures"
            + " (a year is tried when an earlier one is known whole)");
    out.print(table());
    out.flush();
  }

  private String table() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SqlQuery(home).print(Reach.standing(), BY_MONTH, SqlQuery.Format.TABLE, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
