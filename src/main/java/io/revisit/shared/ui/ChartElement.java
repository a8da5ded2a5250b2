package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Map;

/** The element that draws with ECharts, which the browser loads only when the first chart is shown. */
@Tag("revisit-chart")
@JsModule("./chart/revisit-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
final class ChartElement extends Component {
    void setData(Map<String, ?> data) {
        getElement().setPropertyMap("data", data);
    }
}
