package org.yousaid.notification.template;

import jakarta.mail.util.ByteArrayDataSource;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws one bar per option, its words above it and its figures at its end, at twice the size it is shown in. */
final class BarChart {

    /** Narrow, so that its words are still read on a phone. */
    static final int WIDTH = 420;

    private static final int SCALE = 2;
    private static final int ROW = 58;
    private static final int BAR_HEIGHT = 20;
    private static final int GAP = 8;

    private static final Color BAR = new Color(0x0b4f5c);
    private static final Color QUIET = new Color(0x7fa3aa);
    private static final Color INK = new Color(0x0b0c0c);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    private static final Font FIGURES = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    private static final FontRenderContext MEASURE = new FontRenderContext(new AffineTransform(), true, true);

    private BarChart() {}

    /**
     * One bar: its words, how long it is, and the figures at its end.
     *
     * @param quiet drawn paler: it stands there to compare with
     */
    record Bar(String label, long count, String figures, boolean quiet) {

        Bar(String label, long count, String figures) {
            this(label, count, figures, false);
        }
    }

    static int height(int bars) {
        return ROW * bars + 8;
    }

    /** The chart as a PNG. */
    static ByteArrayDataSource png(List<Bar> bars) {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, height(bars.size()) * SCALE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.scale(SCALE, SCALE);
            chart(bars).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height(bars.size())));
        } finally {
            graphics.dispose();
        }
        return encode(FewColours.of(image, INK, BAR, QUIET));
    }

    private static JFreeChart chart(List<Bar> bars) {
        double range = range(bars);
        CategoryPlot plot =
                new CategoryPlot(data(bars, false), categories(bars.size()), values(range), renderer(bars.size(), BAR));
        plot.setDataset(1, data(bars, true));
        plot.setRenderer(1, renderer(bars.size(), QUIET));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (int i = 0; i < bars.size(); i++) {
            plot.addAnnotation(label(bars.get(i), i));
            plot.addAnnotation(figures(bars.get(i), i, range));
        }
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setAntiAlias(true);
        return chart;
    }

    /** The bars of one tone; where one of the other stands, nothing is drawn. */
    private static DefaultCategoryDataset data(List<Bar> bars, boolean quiet) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            data.addValue(bar.quiet() == quiet ? (double) bar.count() : 0.0, "answers", Integer.valueOf(i));
        }
        return data;
    }

    private static BarRenderer renderer(int bars, Color tone) {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, tone);
        renderer.setMaximumBarWidth((double) BAR_HEIGHT / height(bars));
        renderer.setItemMargin(0);
        return renderer;
    }

    /** The lower half of each row is for the bar, with a little air; the upper half is for its words. */
    private static CategoryAxis categories(int bars) {
        CategoryAxis axis = new CategoryAxis();
        axis.setVisible(false);
        double half = 0.5 / bars;
        axis.setLowerMargin(half);
        axis.setUpperMargin(0.02 / bars);
        axis.setCategoryMargin(bars == 1 ? 0 : half * (bars - 1));
        return axis;
    }

    private static NumberAxis values(double range) {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setRange(0, range);
        return axis;
    }

    private static CategoryTextAnnotation label(Bar bar, int index) {
        CategoryTextAnnotation label = new CategoryTextAnnotation(fitting(bar.label()), Integer.valueOf(index), 0);
        label.setFont(LABEL);
        label.setPaint(INK);
        label.setCategoryAnchor(CategoryAnchor.START);
        label.setTextAnchor(TextAnchor.BOTTOM_LEFT);
        return label;
    }

    private static CategoryTextAnnotation figures(Bar bar, int index, double range) {
        CategoryTextAnnotation figures = new CategoryTextAnnotation(
                bar.figures(), Integer.valueOf(index), (double) bar.count() + range * GAP / WIDTH);
        figures.setFont(FIGURES);
        figures.setPaint(INK);
        figures.setCategoryAnchor(CategoryAnchor.MIDDLE);
        figures.setTextAnchor(TextAnchor.CENTER_LEFT);
        return figures;
    }

    /** What the whole width stands for: as little as leaves room for every bar's figures at its end. */
    private static double range(List<Bar> bars) {
        return bars.stream()
                .mapToDouble(bar -> bar.count() * WIDTH / (WIDTH - width(FIGURES, bar.figures()) - 2 * GAP))
                .filter(range -> range > 0)
                .max()
                .orElse(1);
    }

    /** The words cut to one line; the table below holds them whole. */
    private static String fitting(String label) {
        if (width(LABEL, label) <= WIDTH) {
            return label;
        }
        int end = label.length();
        while (end > 1 && width(LABEL, label.substring(0, end) + "…") > WIDTH) {
            end = label.offsetByCodePoints(end, -1);
        }
        return label.substring(0, end).stripTrailing() + "…";
    }

    private static double width(Font font, String text) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    private static ByteArrayDataSource encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("This Java cannot write PNG");
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return new ByteArrayDataSource(bytes.toByteArray(), "image/png");
    }
}
