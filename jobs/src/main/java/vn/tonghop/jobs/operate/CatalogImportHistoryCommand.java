package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.HistoryFile;
import vn.tonghop.warehouse.home.AgencyFolders;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.HistoryDeliveries;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.Forms;

/** Puts last year's figures where intake takes them from. */
@Command(
    name = "import-history",
    description =
        "Makes deliveries of a table of earlier figures, one a collection and agency that answers"
            + " for them, and puts them into its inbox: intake takes them in like any other, so that"
            + " the first forms of a year show what was before.")
final class CatalogImportHistoryCommand extends HomeCommand implements Runnable, Changing {

  @Parameters(
      paramLabel = "FILE",
      description =
          "A CSV file with the columns indicator, period, basis, value and, where wanted, area,"
              + " status, note.")
  private Path file;

  @Override
  public void run() {
    DataHome data = home.existing();
    Catalog catalog = Catalog.load(data);
    String form = Forms.shipped().findNewest("indicators").map(Form::id).orElseThrow();
    List<HistoryDeliveries.Delivery> deliveries =
        new HistoryDeliveries(catalog, form).of(HistoryFile.read(file, catalog));
    PrintWriter out = output.out();
    new AgencyFolders(data)
        .serve(
            deliveries.stream(),
            HistoryDeliveries.Delivery::agency,
            delivery -> {
              Path target =
                  data.inbox()
                      .resolve(delivery.agency())
                      .resolve("history-%s.csv".formatted(delivery.collection().code()));
              new Aside(data).write(target, delivery.csv());
              out.println(target);
              return true;
            });
    out.printf("%s for intake to take in%n", Counted.of(deliveries.size(), "delivery"));
  }
}
