package io.tenure.services.demo;

import java.util.List;
import java.util.Locale;

/** The invented customers, C-1001 first. */
final class DemoCustomers {

    /**
     * One customer and the person who orders there.
     *
     * @param host first label of the address behind the at sign
     */
    record Entry(String name, String person, String host) {

        /** Such as {@code j.lind@borealis.example}. */
        String email() {
            return (person.charAt(0) + "." + person.substring(person.indexOf(' ') + 1)).toLowerCase(Locale.ROOT)
                    + "@" + host + ".example";
        }
    }

    static final List<Entry> ALL = List.of(
            new Entry("Borealis Freight", "Jonna Lind", "borealis"),
            new Entry("Alder & Finch Dental", "Priya Raman", "alderfinch"),
            new Entry("Brightwater Schools", "Tom Eckert", "brightwater"),
            new Entry("Cobalt Kitchens", "Mara Volkova", "cobaltkitchens"),
            new Entry("Driftwood Hotels", "Luis Ferrer", "driftwood"),
            new Entry("Ember & Oak Furniture", "Anke Thiel", "emberoak"),
            new Entry("Fenwick Solar", "Noah Adeyemi", "fenwicksolar"),
            new Entry("Granite Peak Insurance", "Olivia Hart", "granitepeak"),
            new Entry("Harbor Lane Clinics", "Samir Haddad", "harborlane"),
            new Entry("Ironbark Logistics", "Petra Novak", "ironbark"),
            new Entry("Juniper Print House", "Felix Wagner", "juniperprint"),
            new Entry("Kestrel Aviation Parts", "Grace Liu", "kestrel"),
            new Entry("Larkspur Veterinary", "Henrik Dahl", "larkspur"),
            new Entry("Meridian Tax Advisers", "Ines Castro", "meridiantax"),
            new Entry("Northgate Breweries", "Callum Reid", "northgate"),
            new Entry("Opal Coast Realty", "Yuki Tanaka", "opalcoast"),
            new Entry("Pinecrest Municipal Works", "Dorothea Blum", "pinecrest"),
            new Entry("Quarry Street Theater", "Amir Nazari", "quarrystreet"),
            new Entry("Redfern Research Labs", "Elena Petrova", "redfern"),
            new Entry("Stonebridge Law", "Victor Amado", "stonebridge"));

    private DemoCustomers() {
    }

    static String number(int index) {
        return "C-" + (1001 + index);
    }
}
