// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"

#include "chartlegend.h"
#include "chartpicture.h"
#include "countschart.h"
#include "countstablemodel.h"
#include "elidedlabel.h"
#include "numbersdelegate.h"
#include "screentext.h"
#include "titleheader.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_chart(new CountsChart(this))
    , m_legend(new ChartLegend(this))
    , m_allTypes(new QLabel(tr("All types"), this))
    , m_note(new ElidedLabel(this))
    , m_model(new CountsTableModel(this))
    , m_table(new QTableView(this))
    , m_recountNote(new ElidedLabel(this))
    , m_splitter(new QSplitter(this))
{
    auto *picture = new QWidget(this);
    // One ground, also below a legend that is shorter or narrower than its place.
    picture->setBackgroundRole(QPalette::Base);
    picture->setAutoFillBackground(true);
    auto *pictureLayout = new QHBoxLayout(picture);
    pictureLayout->setContentsMargins(0, 0, 0, 0);
    pictureLayout->setSpacing(0);
    pictureLayout->addWidget(m_chart, 1);
    auto *legend = new QVBoxLayout;
    legend->setSpacing(0);
    legend->addWidget(m_allTypes);
    legend->addWidget(m_legend, 1);
    pictureLayout->addLayout(legend);
    m_allTypes->setObjectName(u"allTypes"_s);
    m_allTypes->setContentsMargins(8, 4, 8, 2);
    m_allTypes->setForegroundRole(QPalette::PlaceholderText);
    m_allTypes->setToolTip(tr("Sessions of several types are added up here; the line at the bottom tells them apart."));
    m_allTypes->hide();
    m_note->setText(mayChangeTitle());
    m_note->setObjectName(u"mayChange"_s);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setToolTip(
        tr("Hatched bars hold sessions that may still change: the API was asked too soon after their end, "
           "or they have none."));
    m_note->hide();
    m_splitter->addWidget(picture);
    m_numbers = makeNumbers();
    m_splitter->addWidget(m_numbers);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_chart->setMinimumSize(160, 72);
    m_numbers->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_choices = makeChoices();
    layout->addWidget(m_choices);
    layout->addWidget(m_splitter, 1);

    connect(m_chart, &CountsChart::barClicked, this, [this](int bucket, int series) {
        const SessionCounts &counts = m_chart->counts();
        const bool areOthers = series >= 0 && m_chart->chartData().series[static_cast<size_t>(series)].isOther;
        QStringList terms = bucketTerms(counts, bucket, areOthers ? -1 : series);
        if (areOthers && counts.codes[static_cast<size_t>(series)] != SessionCounts::AllCodes && !terms.isEmpty())
            terms << otherValuesTerm(counts, series);
        emit bucketRequested(terms);
    });
    connect(m_chart, &CountsChart::barsDragged, this,
        [this](int first, int last) { emit bucketRequested(spanTerms(m_chart->counts(), first, last)); });
    connect(m_legend, &ChartLegend::valueToggled, this,
        [this](const QString &rawValue) { emit termToggleRequested(m_chart->counts().spec.by, rawValue); });
    connect(m_table, &QTableView::activated, this, &ChartPanel::cellActivated);
    connect(m_table, &QTableView::clicked, this, &ChartPanel::cellActivated);
    showSpec({});
}

QWidget *ChartPanel::makeNumbers()
{
    m_table->setHorizontalHeader(new TitleHeader(m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new NumbersDelegate(m_table));
    m_table->setAccessibleName(tr("Sessions of the chart as numbers"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_recountNote->setObjectName(u"recountNote"_s);
    m_recountNote->setContentsMargins(6, 5, 6, 5);
    m_recountNote->hide();
    auto *numbers = new QWidget(this);
    auto *layout = new QVBoxLayout(numbers);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_recountNote);
    layout->addWidget(m_table, 1);
    return numbers;
}

QButtonGroup *ChartPanel::addChoice(
    QHBoxLayout *layout, const QString &name, const QList<std::pair<int, QString>> &entries)
{
    auto *group = new QButtonGroup(this);
    auto *heading = new QLabel(name, this);
    layout->addWidget(heading);
    // Where there is no room, the choices tell it by themselves.
    constexpr int narrowScreen = 800;
    heading->setVisible(screen()->availableSize().width() >= narrowScreen);
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
    connect(group, &QButtonGroup::idClicked, this, [this] { emit countingRequested(counting()); });
    return group;
}

static QToolButton *addButton(QHBoxLayout *layout, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setProperty("framed", true);
    layout->addWidget(button);
    return button;
}

QWidget *ChartPanel::makeChoices()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_by = addChoice(layout, tr("By"),
        {{int(Field::Channel), tr("Channel")}, {int(Field::BotId), tr("Bot")},
            {int(Field::BillingSessionType), tr("Type")}});
    layout->addSpacing(10);
    m_bucket = addChoice(layout, tr("Per"),
        {{int(Bucket::Hour), tr("Hour")}, {int(Bucket::Day), tr("Day")}, {int(Bucket::Week), tr("Week")},
            {int(Bucket::Month), tr("Month")}});
    layout->addStretch();
    layout->addWidget(m_note);
    layout->addSpacing(6);
    m_recountButton = addButton(layout, tr("Surplus"),
        tr("Show beside each number what of it is more than the conversations can hold, and the minutes; what is too "
           "many for other reasons is in the tab Findings"));
    m_recountButton->setObjectName(u"recount"_s);
    m_recountButton->setCheckable(true);
    m_recountButton->hide();
    connect(m_recountButton, &QToolButton::toggled, this, &ChartPanel::showRecount);
    // Left of it the other one comes and goes, so that it stays below the mouse.
    m_tableButton = addButton(layout, tr("Numbers"), tr("Show the numbers of the chart as a table"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartPanel::showTable);

    QToolButton *picture = addButton(layout, tr("Picture"), tr("Save or copy the chart"));
    picture->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(picture);
    menu->addAction(tr("Save as PNG…"), this, [this] { emit saveImageRequested(pngBytes(), u"png"_s); });
    menu->addAction(tr("Save as SVG…"), this, [this] { emit saveImageRequested(svgBytes(), u"svg"_s); });
    menu->addSeparator();
    menu->addAction(tr("Copy picture"), this, &ChartPanel::copyImage);
    menu->addAction(tr("Copy numbers"), this, &ChartPanel::copyNumbers);
    picture->setMenu(menu);
    setTabOrder(picture, m_chart);
    setTabOrder(m_chart, m_legend);
    setTabOrder(m_legend, m_table);
    return row;
}

static QString countedByTitle(Field by)
{
    return by == Field::Channel ? ChartPanel::tr("Sessions by channel")
        : by == Field::BotId    ? ChartPanel::tr("Sessions by bot")
                                : ChartPanel::tr("Sessions by type");
}

void ChartPanel::setResult(const QueryResult &result)
{
    m_colors.give(result.query.counting.by, result.choices, result.liveRows);
    m_chart->setCounts(result.counts, chartDataOf(result.counts, m_colors));
    m_legend->setEntries(legendOf(result, m_chart->chartData(), m_colors));
    m_allTypes->setVisible(result.counts.types.size() > 1 && result.query.counting.by != Field::BillingSessionType);
    m_note->setVisible(!m_chart->chartData().mayChange.empty());
    m_model->setCounts(result.counts);
    fitTable();
    showSpec(result.query.counting);
    m_period = result.query.period;
    m_zone = result.query.zone;
    m_facts = {
        countedByTitle(result.query.counting.by), tr("%Ln sessions", nullptr, static_cast<int>(result.counts.total))};
    if (result.counts.mayChange > 0)
        m_facts << tr("%Ln may still change", nullptr, static_cast<int>(result.counts.mayChange));
    if (const QString filter = result.query.filter.text().trimmed(); !filter.isEmpty())
        m_facts << tr("Filter: %1").arg(filter);
    m_chart->layOut();
}

void ChartPanel::showTable(bool shown)
{
    constexpr int narrow = 240;
    m_numbers->setVisible(shown);
    m_recountButton->setVisible(shown);
    showRecount();
    if (shown && m_splitter->sizes().constLast() < narrow)
        m_splitter->setSizes({width() * 3, width() * 2});
    fitTable();
}

void ChartPanel::fitTable()
{
    constexpr int widest = 150;
    constexpr int mostColumns = 40;
    constexpr int mostRows = 100;
    if (!m_tableButton->isChecked())
        return;
    m_table->horizontalHeader()->setResizeContentsPrecision(mostRows);
    for (int column = 0; column < std::min(m_model->columnCount(), mostColumns); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widest));
    }
}

CountSpec ChartPanel::counting() const
{
    return {static_cast<Bucket>(m_bucket->checkedId()), static_cast<Field>(m_by->checkedId())};
}

void ChartPanel::setCounting(const CountSpec &spec)
{
    showSpec(spec);
    emit countingRequested(counting());
}

void ChartPanel::showSpec(const CountSpec &spec)
{
    const auto check = [](QButtonGroup *group, int value) {
        if (auto *chosen = group->button(value))
            chosen->setChecked(true);
        // The keyboard comes to the one that is down, not to the first.
        for (QAbstractButton *button : group->buttons())
            button->setFocusPolicy(button->isChecked() ? Qt::TabFocus : Qt::NoFocus);
    };
    check(m_by, int(spec.by));
    check(m_bucket, int(spec.bucket));
}

bool ChartPanel::isRecountChosen() const
{
    return m_recountButton->isChecked();
}

void ChartPanel::setRecountChosen(bool chosen)
{
    m_recountButton->setChecked(chosen);
}

void ChartPanel::showRecount()
{
    const bool shown = m_recountButton->isChecked() && m_tableButton->isChecked();
    if (shown == m_model->isWithRecount())
        return;
    m_model->setWithRecount(shown);
    m_recountNote->setText({});
    m_recountNote->setVisible(shown);
    fitTable();
    emit recountWanted(shown);
}

void ChartPanel::setRecount(const Recount &recount, const TypeUnits &units)
{
    m_model->setRecount(recount);
    m_recountNote->setText(summaryOf(recount, m_model->counts(), units));
    fitTable();
}

void ChartPanel::cellActivated(const QModelIndex &index)
{
    const int bucket = CountsTableModel::bucketOf(index.row());
    const int value = m_model->valueOf(index.column());
    if (m_model->isTooMany(index.column()))
        return emit surplusRequested(bucket, value);
    if (const QStringList terms = bucketTerms(m_chart->counts(), bucket, value); !terms.isEmpty())
        emit bucketRequested(terms);
}

QString ChartPanel::askedText() const
{
    const QString last = screenTime(m_completeness.askedAt, m_zone);
    const QString first = screenTime(m_completeness.askedFrom, m_zone);
    if (last.isEmpty())
        return {};
    return first.isEmpty() ? tr("asked %1 %2").arg(last, m_zone.name())
                           : tr("asked between %1 and %2 %3").arg(first, last, m_zone.name());
}

/// Of what is not complete.
QString ChartPanel::verdict() const
{
    return u"⚠ "_s + (m_completeness.verdict == Verdict::Nothing ? tr("not complete yet") : describe(m_completeness));
}

ChartPicture ChartPanel::picture() const
{
    QStringList title{m_sourceName};
    if (m_period)
        title << periodTitle(*m_period);
    title.removeAll(QString());
    // On a slide nothing else tells how complete it is, and of when.
    QStringList facts = m_facts;
    QString warning;
    if (const QString asked = askedText(); !asked.isEmpty())
        facts.insert(std::min<qsizetype>(2, facts.size()), asked);
    if (!m_sourceName.isEmpty() && !m_completeness.isWhole())
        warning = verdict();
    return {title.join(u" · "_s), facts.join(u" · "_s), warning, m_chart->counts(), m_chart->chartData()};
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
    emit copied(tr("The chart was copied as a picture."));
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
    if (!m_sourceName.isEmpty() && !m_completeness.isWhole())
        text += verdict() + u'\n';
    if (const QString asked = askedText(); !asked.isEmpty())
        text += asked + u'\n';
    QGuiApplication::clipboard()->setText(text);
    emit copied(tr("The numbers of the chart were copied."));
}
