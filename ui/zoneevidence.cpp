// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoneevidence.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRowsInSight = 6;

constexpr auto FoundByItself = "auto"_L1;

QString daysText(const OffsetRange &range)
{
    const QLocale locale;
    const auto day = [&locale](QDate date) { return locale.toString(date, QLocale::ShortFormat); };
    return range.from == range.to ? day(range.from) : u"%1 – %2"_s.arg(day(range.from), day(range.to));
}

} // namespace

bool isWorthKeeping(const ZoneFacts &facts)
{
    return !facts.profileId.isEmpty() && facts.keptZone == FoundByItself
        && facts.zone.evidence == ApiZone::Evidence::Proven && !facts.zone.zone.isUtc();
}

ZoneEvidence::ZoneEvidence(const ZoneFacts &facts, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_hint(new QLabel(this))
    , m_keep(new QPushButton(this))
{
    auto *sentence = new QLabel(describe(facts.zone), this);
    sentence->setObjectName(u"sentence"_s);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    m_hint->setObjectName(u"hint"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_keep->setObjectName(u"keep"_s);
    m_keep->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(sentence);
    if (!facts.zone.offsets.empty())
        layout->addWidget(makeRanges());
    layout->addWidget(m_hint);
    layout->addWidget(m_keep, 0, Qt::AlignLeft);
    showOffer();
}

QTreeWidget *ZoneEvidence::makeRanges()
{
    auto *list = new QTreeWidget(this);
    list->setObjectName(u"ranges"_s);
    list->setAccessibleName(tr("Offsets by day"));
    list->setHeaderLabels({tr("Days"), tr("Offset"), tr("Sessions that agree")});
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformRowHeights(true);
    const QLocale locale;
    for (const OffsetRange &range : m_facts.zone.offsets) {
        const QString agreeing = tr("%1 of %2").arg(locale.toString(range.agreeing), locale.toString(range.compared));
        list->addTopLevelItem(new QTreeWidgetItem({daysText(range), Zone::fromOffset(range.offset).name(), agreeing}));
    }
    for (int column = 0; column < list->columnCount(); ++column)
        list->resizeColumnToContents(column);
    const int rows = std::min(list->topLevelItemCount(), MostRowsInSight);
    list->setFixedHeight(list->header()->sizeHint().height() + rows * list->sizeHintForRow(0) + 2 * list->frameWidth());
    return list;
}

void ZoneEvidence::showOffer()
{
    if (isWorthKeeping(m_facts))
        return offer(m_facts.zone.zone.name(), tr("&Keep for %1").arg(m_facts.connection),
            m_facts.zone.zone.isFixed()
                ? tr("Kept in the connection, it holds for all times, also where too few sessions tell it. If clocks "
                     "change there in summer, keep nothing, or choose its place in the connection.")
                : tr("Kept in the connection, it holds also where too few sessions tell it."));
    if (!m_facts.profileId.isEmpty() && m_facts.keptZone != FoundByItself)
        return offer(FoundByItself, tr("&Find it out by itself again"),
            tr("The connection %1 keeps %2.").arg(m_facts.connection, m_facts.keptZone));
    m_keep->setVisible(!m_facts.file.isEmpty());
    m_keep->setText(tr("&Read the file in another time zone…"));
    connect(m_keep, &QPushButton::clicked, this, [this] { emit otherZoneRequested(m_facts.file); });
    const bool isUnexplained = m_facts.zone.evidence == ApiZone::Evidence::Assumed && m_facts.zone.offsets.size() > 1;
    m_hint->setText(
        tr("No time zone explains all of these days. Fetch the days of each offset by themselves, or choose "
           "the time zone in the connection."));
    m_hint->setVisible(isUnexplained);
}

void ZoneEvidence::offer(const QString &zone, const QString &button, const QString &hint)
{
    m_hint->setText(hint);
    m_keep->setText(button);
    connect(m_keep, &QPushButton::clicked, this, [this, zone] { emit keepRequested(m_facts.profileId, zone); });
}
