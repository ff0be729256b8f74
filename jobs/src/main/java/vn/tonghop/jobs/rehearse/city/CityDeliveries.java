package vn.tonghop.jobs.rehearse.city;

import java.util.List;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.plan.Duties;

/** What the agencies of the generated city deliver, collection by collection. */
final class CityDeliveries {

  private final Duties duties;
  private final Officer officer;
  private final Planter planter;

  CityDeliveries(Duties duties, Catalog catalog, Dice dice, Stretch stretch) {
    this.duties = duties;
    City city = new City(dice, Profiles.shipped(), catalog::indicator);
    this.officer = new Officer(duties, city, dice, new GeneratedTasks(catalog, dice, stretch));
    this.planter = new Planter(dice, new Spoiler(city, stretch));
  }

  /** The deliveries of all agencies that owe, some spoiled. Collections come in order. */
  List<Delivery> of(Collection collection) {
    return planter.plant(
        collection,
        duties.listDuties(collection).stream()
            .map(duty -> Delivery.right(duty, officer.answer(duty)))
            .toList());
  }
}
