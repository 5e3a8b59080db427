// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartdata.h"
#include "fetchstatus.h"

#include <QWidget>

class ChartLegend;
class ChartPicture;
class CountsChart;
class CountsTableModel;
class QButtonGroup;
class QLabel;
class QSplitter;
class QTableView;

/// The chart with its choices and its legend, and the same numbers as a table beside it.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    void setResult(const QueryResult &result);
    /// Name of the connection or file, for the title of pictures.
    void setSourceName(const QString &name) { m_sourceName = name; }
    /// What a picture of the chart has to say of it.
    void setCompleteness(const Completeness &completeness) { m_completeness = completeness; }
    QByteArray pngBytes() const;
    QByteArray svgBytes() const;
    /// The keyboard goes to the bars.
    void focusChart();
    bool isTableShown() const;
    void setTableShown(bool shown);

public slots:
    void copyImage();
    void copyNumbers();

signals:
    void countingRequested(const CountSpec &spec);
    /// A name in the legend was clicked: its term joins the filter, or leaves it.
    void termToggleRequested(Field field, const QString &rawValue);
    /// Terms that leave the rows of one bar.
    void bucketRequested(const QStringList &terms);
    /// The user wants the picture in a file; `suffix` is "png" or "svg".
    void saveImageRequested(const QByteArray &bytes, const QString &suffix);

private:
    QWidget *makeBar();
    QButtonGroup *addChoice(
        class QHBoxLayout *layout, const QString &name, const QList<std::pair<int, QString>> &entries);
    void showSpec(const CountSpec &spec);
    void fitTable();
    ChartPicture picture() const;
    void cellActivated(const QModelIndex &index);

    CountsChart *m_chart;
    ChartLegend *m_legend;
    QLabel *m_note;
    CountsTableModel *m_model;
    QTableView *m_table;
    QSplitter *m_splitter;
    QButtonGroup *m_by = nullptr;
    QButtonGroup *m_bucket = nullptr;
    class QToolButton *m_tableButton = nullptr;
    ChartColors m_colors;
    QString m_sourceName;
    Completeness m_completeness;
    /// What a picture says below its title.
    QString m_subtitle;
    std::optional<Period> m_period;
};
