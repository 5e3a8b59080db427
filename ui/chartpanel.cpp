// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"

#include "chartlegend.h"
#include "chartpicture.h"
#include "countschart.h"
#include "countstablemodel.h"
#include "titleheader.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_chart(new CountsChart(this))
    , m_legend(new ChartLegend(this))
    , m_note(new QLabel(mayChangeTitle(), this))
    , m_model(new CountsTableModel(this))
    , m_table(new QTableView(this))
    , m_splitter(new QSplitter(this))
{
    m_table->setHorizontalHeader(new TitleHeader(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Sessions of the chart as numbers"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *picture = new QWidget(this);
    auto *pictureLayout = new QHBoxLayout(picture);
    pictureLayout->setContentsMargins(0, 0, 0, 0);
    pictureLayout->setSpacing(0);
    pictureLayout->addWidget(m_chart, 1);
    auto *legendLayout = new QVBoxLayout;
    legendLayout->setSpacing(0);
    legendLayout->addWidget(m_legend, 1);
    legendLayout->addWidget(m_note);
    pictureLayout->addLayout(legendLayout);
    m_note->setContentsMargins(8, 2, 8, 4);
    m_note->setBackgroundRole(QPalette::Base);
    m_note->setAutoFillBackground(true);
    m_note->setToolTip(
        tr("Hatched bars hold sessions that may still change: the API was asked too soon after their end, "
           "or they have none."));
    m_note->hide();
    m_splitter->addWidget(picture);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_chart->setMinimumSize(160, 100);
    m_table->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_splitter, 1);

    connect(m_chart, &CountsChart::barClicked, this, [this](int bucket, int series) {
        const bool single = series >= 0 && !m_chart->chartData().series[static_cast<size_t>(series)].isOther;
        emit bucketRequested(bucketTerms(m_chart->counts(), bucket, single ? series : -1));
    });
    connect(m_legend, &ChartLegend::valueToggled, this,
        [this](const QString &rawValue) { emit termToggleRequested(m_chart->counts().spec.by, rawValue); });
    connect(m_table, &QTableView::activated, this, &ChartPanel::cellActivated);
    showSpec({});
}

QButtonGroup *ChartPanel::addChoice(
    QHBoxLayout *layout, const QString &name, const QList<std::pair<int, QString>> &entries)
{
    auto *group = new QButtonGroup(this);
    layout->addWidget(new QLabel(name, this));
    auto *frame = new QFrame(this);
    frame->setObjectName(u"segments"_s);
    auto *segments = new QHBoxLayout(frame);
    segments->setContentsMargins(1, 1, 1, 1);
    segments->setSpacing(0);
    for (const auto &[value, title] : entries) {
        auto *button = new QToolButton(this);
        button->setText(title);
        button->setCheckable(true);
        button->setAccessibleName(u"%1 %2"_s.arg(name, title));
        group->addButton(button, value);
        segments->addWidget(button);
    }
    layout->addWidget(frame);
    connect(group, &QButtonGroup::idClicked, this, [this] {
        emit countingRequested({static_cast<Bucket>(m_bucket->checkedId()), static_cast<Field>(m_by->checkedId())});
    });
    return group;
}

QWidget *ChartPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(6);
    m_by = addChoice(layout, tr("By"),
        {{int(Field::Channel), tr("Channel")}, {int(Field::BotId), tr("Bot")},
            {int(Field::BillingSessionType), tr("Type")}});
    layout->addSpacing(10);
    m_bucket = addChoice(layout, tr("Per"),
        {{int(Bucket::Day), tr("Day")}, {int(Bucket::Week), tr("Week")}, {int(Bucket::Month), tr("Month")}});
    layout->addStretch();
    m_tableButton = new QToolButton(this);
    m_tableButton->setText(tr("Numbers"));
    m_tableButton->setToolTip(tr("Show the numbers of the chart as a table"));
    m_tableButton->setCheckable(true);
    m_tableButton->setProperty("framed", true);
    connect(m_tableButton, &QToolButton::toggled, m_table, &QWidget::setVisible);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartPanel::fitTable);
    layout->addWidget(m_tableButton);

    auto *picture = new QToolButton(this);
    picture->setText(tr("Picture"));
    picture->setToolTip(tr("Save or copy the chart"));
    picture->setProperty("framed", true);
    picture->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(picture);
    menu->addAction(tr("Save as PNG…"), this, [this] { emit saveImageRequested(pngBytes(), u"png"_s); });
    menu->addAction(tr("Save as SVG…"), this, [this] { emit saveImageRequested(svgBytes(), u"svg"_s); });
    menu->addSeparator();
    menu->addAction(tr("Copy picture"), this, &ChartPanel::copyImage);
    menu->addAction(tr("Copy numbers"), this, &ChartPanel::copyNumbers);
    picture->setMenu(menu);
    layout->addWidget(picture);
    setTabOrder(picture, m_chart);
    setTabOrder(m_chart, m_legend);
    setTabOrder(m_legend, m_table);
    return bar;
}

static QString countedByTitle(Field by)
{
    return by == Field::Channel ? ChartPanel::tr("Sessions by channel")
        : by == Field::BotId    ? ChartPanel::tr("Sessions by bot")
                                : ChartPanel::tr("Sessions by type");
}

void ChartPanel::setResult(const QueryResult &result)
{
    m_colors.give(result.query.counting.by, result.choices);
    m_chart->setCounts(result.counts, chartDataOf(result.counts, m_colors));
    m_legend->setEntries(legendOf(result, m_chart->chartData(), m_colors));
    m_note->setVisible(!m_chart->chartData().mayChange.empty());
    m_model->setCounts(result.counts);
    fitTable();
    showSpec(result.query.counting);

    m_period = result.query.period;
    const QString filter = result.query.filter.text().trimmed();
    QStringList parts{
        countedByTitle(result.query.counting.by), tr("%Ln sessions", nullptr, static_cast<int>(result.counts.total))};
    if (!filter.isEmpty())
        parts << tr("Filter: %1").arg(filter);
    m_subtitle = parts.join(u" · "_s);
}

void ChartPanel::fitTable()
{
    constexpr int widest = 150;
    constexpr int mostColumns = 40;
    if (!m_tableButton->isChecked())
        return;
    for (int column = 0; column < std::min(m_model->columnCount(), mostColumns); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widest));
    }
}

void ChartPanel::showSpec(const CountSpec &spec)
{
    if (auto *button = m_by->button(int(spec.by)))
        button->setChecked(true);
    if (auto *button = m_bucket->button(int(spec.bucket)))
        button->setChecked(true);
}

void ChartPanel::cellActivated(const QModelIndex &index)
{
    const SessionCounts &counts = m_chart->counts();
    if (index.row() >= counts.bucketCount())
        return;
    const int value = index.column() - 1;
    emit bucketRequested(bucketTerms(counts, index.row(), value < static_cast<int>(counts.codes.size()) ? value : -1));
}

ChartPicture ChartPanel::picture() const
{
    QStringList title{m_sourceName};
    if (m_period)
        title << periodTitle(*m_period);
    title.removeAll(QString());
    // On a slide nothing else tells how complete it is.
    QStringList subtitle{m_subtitle};
    if (!m_sourceName.isEmpty() && !m_completeness.isWhole())
        subtitle.prepend(
            u"⚠ "_s + (m_completeness.verdict == Verdict::Nothing ? tr("not complete yet") : describe(m_completeness)));
    return {title.join(u" · "_s), subtitle.join(u" · "_s), m_chart->counts(), m_chart->chartData()};
}

QByteArray ChartPanel::pngBytes() const
{
    return picture().pngBytes();
}

QByteArray ChartPanel::svgBytes() const
{
    return picture().svgBytes();
}

void ChartPanel::focusChart()
{
    m_chart->setFocus(Qt::ShortcutFocusReason);
}

bool ChartPanel::isTableShown() const
{
    return m_tableButton->isChecked();
}

void ChartPanel::setTableShown(bool shown)
{
    m_tableButton->setChecked(shown);
}

void ChartPanel::copyImage()
{
    QGuiApplication::clipboard()->setImage(picture().image());
}

void ChartPanel::copyNumbers()
{
    QString text;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << (row < 0 ? m_model->headerData(column, Qt::Horizontal).toString()
                              : m_model->index(row, column).data(Qt::EditRole).toString());
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}
