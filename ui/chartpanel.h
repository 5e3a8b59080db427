// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartdata.h"
#include "fetchstatus.h"
#include "recount.h"

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

    /// The row of its choices: stands above the chart unless it is taken into a title.
    QWidget *choices() const { return m_choices; }
    void setResult(const QueryResult &result);
    /// Name of the connection or file, for the title of pictures.
    void setSourceName(const QString &name) { m_sourceName = name; }
    /// What a picture of the chart has to say of it.
    void setCompleteness(const Completeness &completeness)
    {
        m_completeness = completeness;
        m_colors.setEnded(!completeness.isCutShort());
    }
    QByteArray pngBytes() const;
    QByteArray svgBytes() const;
    /// The keyboard goes to the bars.
    void focusChart();
    bool isTableShown() const;
    /// What is chosen.
    CountSpec counting() const;
    /// Chooses it, as a click does.
    void setCounting(const CountSpec &spec);
    void setTableShown(bool shown);
    /// Whether the table, where it is shown, tells what of the billed sessions is too many.
    bool isRecountChosen() const;
    void setRecountChosen(bool chosen);
    /// Of the result that is shown; `units` is how its types are billed.
    void setRecount(const Recount &recount, const TypeUnits &units);

public slots:
    void copyImage();
    void copyNumbers();

signals:
    void countingRequested(const CountSpec &spec);
    /// A name in the legend was clicked: its term joins the filter, or leaves it.
    void termToggleRequested(Field field, const QString &rawValue);
    /// Terms that leave the rows of one bar.
    void bucketRequested(const QStringList &terms);
    /// Someone wants a recount of every result from now on, or none any more.
    void recountWanted(bool wanted);
    /// The sessions of a bucket and a value that are too many; negative: of all.
    void surplusRequested(int bucket, int value);
    /// What was copied, a sentence.
    void copied(const QString &sentence);
    /// The user wants the picture in a file; `suffix` is "png" or "svg".
    void saveImageRequested(const QByteArray &bytes, const QString &suffix);

private:
    QWidget *makeChoices();
    QButtonGroup *addChoice(
        class QHBoxLayout *layout, const QString &name, const QList<std::pair<int, QString>> &entries);
    void showSpec(const CountSpec &spec);
    void showTable(bool shown);
    void fitTable();
    void showRecount();
    QWidget *makeNumbers();
    /// When the vendor was asked, in the zone of the chart; empty of what it was not asked for.
    QString askedText() const;
    QString verdict() const;
    ChartPicture picture() const;
    void cellActivated(const QModelIndex &index);

    CountsChart *m_chart;
    ChartLegend *m_legend;
    /// Above the legend, where several types are added up.
    QLabel *m_allTypes;
    /// Stands among the choices while bars are hatched.
    QLabel *m_note;
    CountsTableModel *m_model;
    QTableView *m_table;
    /// What the recount adds up to.
    QLabel *m_recountNote;
    QWidget *m_numbers = nullptr;
    QSplitter *m_splitter;
    QWidget *m_choices = nullptr;
    QButtonGroup *m_by = nullptr;
    QButtonGroup *m_bucket = nullptr;
    class QToolButton *m_tableButton = nullptr;
    class QToolButton *m_recountButton = nullptr;
    ChartColors m_colors;
    QString m_sourceName;
    Completeness m_completeness;
    /// What a picture says below its title.
    QStringList m_facts;
    std::optional<Period> m_period;
    Zone m_zone;
};
