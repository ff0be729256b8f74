package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.rehearse.demo.Demonstration;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/** The main job: the city's published figures, from forms to the Council's PDF. */
@Command(
    name = "demo",
    description =
        "Fills a home with the city's published figures of 2023 and 2024 and makes the reports of 2024.")
final class DemoCommand extends HomeCommand implements Runnable, Changing.Filling {

  @Mixin private SettingsOption settings;

  @Override
  public void run() {
    PrintWriter out = output.out();
    DataHome data = home.home().create();
    try (JobRoom room = settings.openRoom(data)) {
      for (EditionJob.Outcome edition : new Demonstration(data, room, out).play()) {
        out.printf(
            "%s edition %d %s%n",
            edition.period(), edition.number(), edition.isNew() ? "made" : "stands already");
        Folder.list(edition.folder()).stream()
            .filter(file -> file.toString().endsWith(".pdf"))
            .forEach(pdf -> out.println("  " + pdf));
      }
    }
    out.printf(
        "Ask them: tonghop sql --home %s \"select * from marts.year_end__scorecard\"%n",
        data.root());
  }
}
