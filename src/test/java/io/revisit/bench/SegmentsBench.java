package io.revisit.bench;

import io.revisit.bench.SegmentBase.Names;
import io.revisit.bench.SegmentQuestions.Question;
import io.revisit.rfm.RfmGrid;
import io.revisit.rfm.RfmMovement;
import io.revisit.rfm.RfmSegment;
import io.revisit.rfm.RfmService;
import io.revisit.security.Role;
import io.revisit.segment.RunningCount;
import io.revisit.segment.SaveResult;
import io.revisit.segment.SegmentAudience;
import io.revisit.segment.SegmentDraft;
import io.revisit.segment.SegmentService;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.RfmIs;
import io.revisit.shared.data.TableStatistics;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code ./bench segments [how many]} measures: counts of thirty conditions by the product beside the best SQL by hand, run in
 * turn; a single tag beside the bare count of the index; and how long somebody who edits waits for the numbers of all parts.
 */
@DatabaseTest
class SegmentsBench {

    private static final int SIZE = Integer.getInteger("revisit.bench.patients", 1_000_000);
    private static final int RUNS = Integer.getInteger("revisit.bench.runs", 5);
    /** How often each question is counted before anything is measured, for the JVM's sake. */
    private static final int WARM_UPS = 200;

    /** Only questions in whose names it is found. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("revisit.bench.only", ""));
    /** Of questions whose names contain it the plans are printed. */
    private static final String PLANS = System.getProperty("revisit.bench.plans", "");
    /** A form that takes so many times as long as another is not the best one. */
    private static final double HOPELESS = 2.5;

    /** A question that takes seconds. */
    private static final String LONG = "saw one doctor";

    private static final int PATIENCE_SECONDS = Integer.getInteger("revisit.bench.patience", 30);
    private static final long NOT_IN_TIME = -1;
    private static final String NAME = "Сегменты на " + SIZE;

    @Autowired
    private Clinics clinics;

    @Autowired
    private LargeBase large;

    @Autowired
    private SegmentBase base;

    @Autowired
    private SegmentAudience audience;

    @Autowired
    private SegmentService service;

    @Autowired
    private RfmService rfm;

    @Autowired
    private TableStatistics statistics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentBusiness current;

    @Autowired
    private DataSource source;

    private final List<Double> ratios = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();

    @Test
    void measure() {
        Optional<BusinessId> kept = large.kept(NAME);
        kept.ifPresent(clinic -> clinics.signIn(clinic, Role.OWNER));
        Names names = kept.isPresent() ? base.names() : fill();
        List<Question> questions = SegmentQuestions.all(names, saved(names)).stream()
                .filter(question -> ONLY.matcher(question.name()).find())
                .toList();
        warmUp(names);
        line("%-62s %9s %9s %7s %6s %9s", "ms", "product", "by hand", "ratio", "form", "patients");
        questions.forEach(this::compare);
        if (!ratios.isEmpty()) {
            summary();
        }
        singleTag(names, questions);
        line("%-62s %9s %9s", "ms in the editor", "first", "exact");
        questions.forEach(this::edit);
        questions.stream().filter(question -> question.name().startsWith(LONG)).forEach(this::cancel);
        if (ONLY.pattern().isEmpty()) {
            rfm();
        }
        questions.stream()
                .filter(question -> !PLANS.isEmpty() && question.name().contains(PLANS))
                .forEach(this::explain);
        if (!differing.isEmpty()) {
            throw new AssertionError("Not the same numbers: " + differing);
        }
    }

    /** A server that runs all day has composed such statements before; here in a clinic without patients, which answers at once. */
    private void warmUp(Names names) {
        BusinessId large = current.id();
        clinics.openAsOwner();
        for (Question question : SegmentQuestions.all(names, saved(names))) {
            for (int i = 0; i < WARM_UPS; i++) {
                audience.count(question.tree());
            }
        }
        clinics.signIn(large, Role.OWNER);
    }

    private Names fill() {
        clinics.openAsOwner();
        long started = System.nanoTime();
        Names names = base.fill(SIZE);
        large.remember(NAME);
        statistics.refresh();
        BenchReport.say("filled", (System.nanoTime() - started) / 1e9, "s");
        return names;
    }

    private long saved(Names names) {
        String name = "Segment of the bench " + System.nanoTime();
        SaveResult result = service.save(new SegmentDraft(null, name, SegmentQuestions.saved(names), 0));
        if (result instanceof SaveResult.Saved saved) {
            return saved.id().value();
        }
        throw new IllegalStateException("Not saved: " + result);
    }

    /**
     * The product and each form by hand in turn, each measured right after a run of its own: else it would find what the one
     * before it left in the caches. Forms that are far behind after the warm-up do not run again.
     */
    private void compare(Question question) {
        List<LongSupplier> works = new ArrayList<>();
        works.add(() -> audience.count(question.tree()));
        question.byHand().forEach(form -> works.add(() -> byHand(form)));
        long number = audience.count(question.tree());
        double[] warm = works.stream().mapToDouble(SegmentsBench::once).toArray();
        double best = Arrays.stream(warm).skip(1).min().orElseThrow();
        double[][] measured = new double[works.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < works.size(); i++) {
                boolean hopeless = i > 0 && warm[i] > best * HOPELESS;
                measured[i][run] = hopeless ? Double.MAX_VALUE : warm(works.get(i));
            }
        }
        double product = BenchReport.middle(measured[0]);
        int form = 1;
        for (int i = 2; i < measured.length; i++) {
            form = BenchReport.middle(measured[i]) < BenchReport.middle(measured[form]) ? i : form;
        }
        double hand = BenchReport.middle(measured[form]);
        if (hand == Double.MAX_VALUE) {
            line("%-62s %9.1f, no form by hand within %d s %9d", question.name(), product, PATIENCE_SECONDS, number);
            return;
        }
        long same = byHand(question.byHand().get(form - 1));
        if (same != number && same != NOT_IN_TIME) {
            differing.add("%s: %d by the product, %d by hand".formatted(question.name(), number, same));
        }
        ratios.add(product / hand);
        line("%-62s %9.1f %9.1f %6.2fx %6d %9d", question.name(), product, hand, product / hand, form, number);
    }

    private void summary() {
        double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        BenchReport.say("median of product ÷ by hand", BenchReport.middle(sorted), "×");
        BenchReport.say("worst of product ÷ by hand", sorted[sorted.length - 1], "×");
        BenchReport.say(
                "above 1.2×", Arrays.stream(sorted).filter(ratio -> ratio > 1.2).count(), "of " + sorted.length);
    }

    private void singleTag(Names names, List<Question> questions) {
        questions.stream()
                .findFirst()
                .filter(question -> question.name().startsWith("tag of"))
                .ifPresent(tag -> {
                    double[] product = new double[RUNS * 3];
                    double[] bare = new double[RUNS * 3];
                    for (int run = 0; run < bare.length; run++) {
                        product[run] = warm(() -> audience.count(tag.tree()));
                        bare[run] = warm(() -> byHand(SegmentQuestions.bareIndex(names)));
                    }
                    BenchReport.say("bare count of the index of a tag", BenchReport.middle(bare), "ms");
                    BenchReport.say(
                            "single tag ÷ bare count of the index",
                            BenchReport.middle(product) / BenchReport.middle(bare),
                            "×");
                });
    }

    /** A form that takes very long is not the best one, and is ended. */
    private long byHand(String form) {
        JdbcTemplate patient = new JdbcTemplate(source);
        patient.setQueryTimeout(PATIENCE_SECONDS);
        try {
            Long number = patient.queryForObject(
                    form.replace(":business", Long.toString(current.id().value())), Long.class);
            return Objects.requireNonNull(number);
        } catch (QueryTimeoutException e) {
            return NOT_IN_TIME;
        }
    }

    /** What the editor shows first, and when the exact numbers of the tree and all its parts are there. */
    private void edit(Question question) {
        double[] first = new double[3];
        double[] exact = new double[3];
        boolean about = false;
        for (int run = 0; run < first.length; run++) {
            long start = System.nanoTime();
            RunningCount running = service.counting(question.tree());
            first[run] = since(start);
            about |= !running.first().exact();
            while (!running.first().exact() && running.exact().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            exact[run] = since(start);
        }
        line(
                "%-62s %9.0f %9.0f %s",
                question.name(),
                BenchReport.middle(first),
                BenchReport.middle(exact),
                about ? "≈ first" : "exact at once");
    }

    /** How long the server goes on with a count that nobody wants any longer. */
    private void cancel(Question question) {
        RunningCount running = service.counting(question.tree());
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        long start = System.nanoTime();
        boolean atWork = counts() > 0;
        running.cancel();
        while (counts() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        if (atWork) {
            BenchReport.say("a running count ends after it was cancelled in", since(start), "ms");
        }
    }

    private long counts() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE command IN ('Query', 'Execute') AND info LIKE 'select ((select cast(count%'""").query(Long.class).single();
    }

    private void rfm() {
        rfm.save(rfm.settings());
        BenchReport.say("RFM: borders measured and the grid read", once(() -> scored(rfm.grid())), "ms");
        BenchReport.say("RFM: the grid", once(() -> scored(rfm.grid())), "ms");
        BenchReport.say("RFM: movement of a month", once(() -> moved(rfm.movement(YearMonth.of(2026, 9)))), "ms");
        Group atRisk = Group.all(new RfmIs(Choice.IS, List.of(RfmSegment.AT_RISK)));
        BenchReport.say("RFM: who is at risk, counted", once(() -> audience.count(atRisk)), "ms");
    }

    private static long scored(CompletableFuture<RfmGrid> grid) {
        return grid.join().inAll().patients();
    }

    private static long moved(CompletableFuture<RfmMovement> movement) {
        return movement.join().moves().size();
    }

    /** As the servers say: the statement that the product sends is taken from the server's own log. */
    private void explain(Question question) {
        String version = jdbc.sql("SELECT VERSION()").query(String.class).single();
        plan(question.name() + ", the product", sent(question.tree()), version);
        for (int i = 0; i < question.byHand().size(); i++) {
            String form = question.byHand()
                    .get(i)
                    .replace(":business", "" + current.id().value());
            plan(question.name() + ", by hand " + (i + 1), form, version);
        }
    }

    private String sent(Group tree) {
        jdbc.sql("TRUNCATE mysql.general_log").update();
        jdbc.sql("SET GLOBAL log_output = 'TABLE'").update();
        jdbc.sql("SET GLOBAL general_log = ON").update();
        audience.count(tree);
        jdbc.sql("SET GLOBAL general_log = OFF").update();
        return jdbc.sql("""
                        SELECT CAST(argument AS CHAR) FROM mysql.general_log
                        WHERE argument LIKE 'SELECT%patient%' ORDER BY LENGTH(argument) DESC LIMIT 1""").query(String.class).single();
    }

    private void plan(String what, String statement, String version) {
        line("plan of %s:", what);
        line("  %s", statement.replaceAll("\\s+", " "));
        String explain = version.contains("MariaDB") ? "EXPLAIN " : "EXPLAIN FORMAT=TREE ";
        jdbc.sql(explain + statement)
                .query()
                .listOfRows()
                .forEach(row -> row.values().stream()
                        .map(value -> value == null ? "-" : value.toString())
                        .reduce((a, b) -> a + " | " + b)
                        .ifPresent(text -> text.lines().forEach(one -> line("    %s", one))));
    }

    private static double warm(LongSupplier work) {
        once(work);
        return once(work);
    }

    private static double once(LongSupplier work) {
        long start = System.nanoTime();
        return work.getAsLong() == NOT_IN_TIME ? Double.MAX_VALUE : since(start);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void line(String format, Object... values) {
        BenchReport.line(String.format(Locale.ROOT, format, values));
    }
}
