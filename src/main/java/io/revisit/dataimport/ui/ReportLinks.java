package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportReportService;
import io.revisit.dataimport.ReportFormat;
import io.revisit.dataimport.ReportedRows;
import io.revisit.shared.ui.Downloads;
import java.util.Locale;

/** Rejected and warned rows as files that can be mended and uploaded again; nothing where there are none. */
final class ReportLinks extends Composite<Div> {

    private final ImportJob job;
    private final ImportReportService reports;

    ReportLinks(ImportJob job, ImportReportService reports) {
        this.job = job;
        this.reports = reports;
        getContent().addClassNames("panel", "import-report-links");
        getContent().add(new Paragraph(getTranslation("dataimport.report.mend")));
        for (ReportedRows rows : ReportedRows.values()) {
            if (isUseful(rows)) {
                getContent().add(group(rows));
            }
        }
        setVisible(ReportedRows.BOTH.of(job.counts()) > 0);
    }

    /** Both together only where there are rows of both. */
    private boolean isUseful(ReportedRows rows) {
        return rows == ReportedRows.BOTH
                ? job.counts().rejected() > 0 && job.counts().warned() > 0
                : rows.of(job.counts()) > 0;
    }

    private Div group(ReportedRows rows) {
        String name = ImportTexts.word("dataimport.report.rows", rows);
        var title = new Span(getTranslation("dataimport.report.group", name, rows.of(job.counts())));
        var group = new Div(title, link(rows, ReportFormat.CSV, name), link(rows, ReportFormat.XLSX, name));
        group.addClassName("import-report-group");
        return group;
    }

    private Anchor link(ReportedRows rows, ReportFormat format, String name) {
        Locale locale = UI.getCurrent().getLocale();
        int dot = job.fileName().lastIndexOf('.');
        String base = dot < 0 ? job.fileName() : job.fileName().substring(0, dot);
        String file = rows.name().toLowerCase(Locale.ROOT) + "-" + base + "."
                + format.name().toLowerCase(Locale.ROOT);
        Anchor link = Downloads.link(
                format.name(),
                () -> file,
                format == ReportFormat.CSV ? Downloads.CSV : Downloads.XLSX,
                out -> reports.write(job.id(), rows, format, locale, out));
        link.setAriaLabel(getTranslation("dataimport.report.link", name, format.name()));
        return link;
    }
}
