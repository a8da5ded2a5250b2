package io.revisit.bench;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.patient.ListPart;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.PatientService;
import io.revisit.patient.PatientSort;
import io.revisit.patient.TagId;
import io.revisit.security.Role;
import io.revisit.shared.data.TableStatistics;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What {@code ./bench patients [how many]} measures: the 95th percentile of calls of the service that the list of patients
 * makes, for one large business among fifty of a hundredth of its size.
 */
@DatabaseTest
class PatientsBench {

    private static final int OTHERS = 50;
    private static final int WARM_UPS = 2;
    private static final int RUNS = 20;
    private static final int PAGE = 50;

    /** One call, told how many there were before. */
    private interface Call {
        void run(int number);
    }

    @Autowired
    private Clinics clinics;

    @Autowired
    private LargeBase base;

    @Autowired
    private PatientService patients;

    @Autowired
    private TableStatistics statistics;

    @Test
    void measure() {
        int size = Integer.getInteger("revisit.bench.patients", 1_000_000);
        Optional<BusinessId> kept = base.kept(size);
        kept.ifPresent(clinic -> clinics.signIn(clinic, Role.OWNER));
        long names = kept.isPresent() ? base.names() : fill(size);
        pages(size);
        searches(size);
        filters(size, names);
    }

    private long fill(int size) {
        for (int i = 0; i < OTHERS; i++) {
            clinics.openAsOwner();
            base.fill(size / 100);
        }
        clinics.openAsOwner();
        long started = System.nanoTime();
        long names = base.fill(size);
        base.remember(size);
        statistics.refresh();
        say("filled", size, (System.nanoTime() - started) / 1e9, "s");
        return names;
    }

    private void pages(int size) {
        for (PatientSort.Column column : PatientSort.Column.values()) {
            for (boolean descending : List.of(false, true)) {
                PatientSort sort = new PatientSort(column, descending);
                String name = column + (descending ? " ↓" : " ↑");
                say("page by " + name + ", first", size, p95(_ -> page(PatientFilter.ALL, sort, 0)), "ms");
                jump(name, size, sort);
                say(
                        "page by " + name + ", anywhere",
                        size,
                        p95(n -> page(PatientFilter.ALL, sort, (int) ((long) size * (n % 20) / 20))),
                        "ms");
            }
        }
        counts("all", size, PatientFilter.ALL);
    }

    /** To the middle, when the first page was opened a moment ago and the whole list is still being read. */
    private void jump(String name, int size, PatientSort sort) {
        patients.size(PatientFilter.ALL);
        long start = System.nanoTime();
        page(PatientFilter.ALL, sort, size / 2);
        say("page by " + name + ", the first jump", size, (System.nanoTime() - start) / 1e6, "ms");
    }

    private void searches(int size) {
        search("surname prefix", size, "иван", "фрол", "полякос", "кузьмин", "яковле");
        search("surname and name", size, "иванов мар", "петрен анн", "фролов пет");
        search("part of a phone", size, "12345", "777", "9991", "40506", "8912345", "4-05-06");
        search("card", size, "К-777", "к12345", "К-99999");
        search("e-mail", size, "p777@", "p12345@example", "p99999@example.org");
    }

    private void search(String what, int size, String... texts) {
        say(
                "first page by " + what,
                size,
                p95(n -> page(PatientFilter.ALL.withText(texts[n % texts.length]), PatientSort.BY_NAME, 0)),
                "ms");
        say(
                "size by " + what,
                size,
                p95(n -> patients.size(PatientFilter.ALL.withText(texts[n % texts.length]))),
                "ms");
        say(
                "exact count by " + what,
                size,
                p95(n -> patients.count(PatientFilter.ALL.withText(texts[n % texts.length]))),
                "ms");
    }

    private void counts(String what, int size, PatientFilter filter) {
        say("size of " + what, size, p95(_ -> patients.size(filter)), "ms");
        say("exact count of " + what, size, p95(_ -> patients.count(filter)), "ms");
    }

    private void filters(int size, long names) {
        PatientFilter all = PatientFilter.ALL
                .withText("иван")
                .withDoctor(new DoctorId(names + 3))
                .withDirection(new DirectionId(names + 100 + 2))
                .withTags(Set.of(
                        new TagId(names + 200), new TagId(names + 3), new TagId(names + 4), new TagId(names + 102)))
                .withDigitized(true)
                .withLastVisit(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
        say("10 filters, page", size, p95(_ -> page(all, PatientSort.BY_NAME, 0)), "ms");
        counts("10 filters", size, all);
        PatientFilter few = PatientFilter.ALL.withTag(new TagId(names + 200)).withDigitized(false);
        say(
                "tag and not in the programme, page by paid",
                size,
                p95(_ -> page(few, new PatientSort(PatientSort.Column.PAID, true), 0)),
                "ms");
        counts("tag and not in the programme", size, few);
    }

    private void page(PatientFilter filter, PatientSort sort, int offset) {
        patients.list(filter, sort, offset, PAGE, EnumSet.allOf(ListPart.class));
    }

    private static double p95(Call call) {
        for (int i = 0; i < WARM_UPS; i++) {
            call.run(i);
        }
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            call.run(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(RUNS * 0.95) - 1];
    }

    private static void say(String what, int size, double value, String unit) {
        BenchReport.say(String.format(Locale.ROOT, "%,d: %s", size, what), value, unit);
    }
}
