// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusstrip.h"

#include "elidedlabel.h"
#include "screentext.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

using namespace Qt::StringLiterals;

StatusStrip::StatusStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_counts(new ElidedLabel(this))
    , m_progressText(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_zone(new QLabel(this))
    , m_completeness(new ElidedLabel(this))
{
    setSizeGripEnabled(false);
    // Without accessible names: those would hide the texts from a screen reader.
    m_counts->setObjectName(u"counts"_s);
    m_completeness->setObjectName(u"completeness"_s);
    m_zone->setObjectName(u"apiZone"_s);
    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the fetch"));
    m_counts->setContentsMargins(8, 3, 8, 3);
    m_completeness->setContentsMargins(8, 3, 8, 3);
    addWidget(m_counts);
    addWidget(m_progress);
    addWidget(m_progressText);
    addPermanentWidget(m_zone);
    addPermanentWidget(m_completeness);
    setFetching(false);
}

QString StatusStrip::durationText(qint64 seconds)
{
    if (seconds < 60)
        return tr("%n s", nullptr, static_cast<int>(seconds));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return tr("%n min", nullptr, static_cast<int>(minutes));
    return tr("%1 h %2 min").arg(QLocale().toString(minutes / 60)).arg(minutes % 60);
}

void StatusStrip::setResult(const QueryResult &result)
{
    m_all = result.liveRows;
    m_outside = result.outsidePeriod;
    m_shown = result.rows.size();
    m_estimated = result.counts.estimated;
    m_undated = result.counts.undated;
    m_mayChange = result.counts.mayChange;
    m_types = result.counts.types;
    m_reportZone = result.query.zone;
    updateCounts();
    updateCompleteness();
}

void StatusStrip::setHasContent(bool hasContent)
{
    m_hasContent = hasContent;
    updateCounts();
}

void StatusStrip::setSelection(int rows, const std::vector<SessionCounts::TypeTotal> &types)
{
    m_selected = rows;
    m_selectedTypes = types;
    updateCounts();
}

/// Billed time; of several types each one by itself, for they are billed differently.
QString StatusStrip::totalsText(const std::vector<SessionCounts::TypeTotal> &types)
{
    QStringList texts;
    for (const auto &type : types) {
        const QString time = durationText(type.seconds);
        const QString name = type.type.isEmpty() ? tr("(none)") : type.type;
        texts << (types.size() > 1 ? u"%1 %2 (%3)"_s.arg(QLocale().toString(type.sessions), name, time) : time);
    }
    return texts.join(u" + "_s);
}

/// In the zone of the report, as the times of the table; with its name where a clock of this computer shows another.
QString StatusStrip::askedText(const QDateTime &asked) const
{
    const QString text = shortScreenTime(asked, m_reportZone);
    return m_reportZone == Zone::system() ? text : text + u' ' + m_reportZone.name();
}

QString StatusStrip::outsideText() const
{
    const QString many = tr(
        "%Ln more sessions were received, but lie outside the period.", nullptr, static_cast<int>(m_outside));
    // Nobody asks for more than a file holds.
    return m_verdict.askedAt.isValid()
        ? many + u' ' + tr("Some days around it are asked for, too, and what is kept of a month is taken whole.")
        : many;
}

void StatusStrip::updateCounts()
{
    const quint32 inPeriod = m_all - m_outside;
    QStringList parts{tr("%Ln sessions", nullptr, static_cast<int>(inPeriod))};
    if (m_shown != inPeriod)
        parts << tr("%Ln shown", nullptr, static_cast<int>(m_shown));
    if (m_selected > 1 || (m_selected == 1 && !m_selectedTypes.empty())) {
        const QString totals = totalsText(m_selectedTypes);
        parts << tr("%Ln selected", nullptr, m_selected) + (totals.isEmpty() ? QString() : u", "_s + totals);
    }
    if (m_mayChange > 0)
        parts << tr("%Ln may still change", nullptr, static_cast<int>(m_mayChange));
    // The last is what is cut first where there is no room.
    if (m_selected == 0 && m_shown > 0 && !m_types.empty()) {
        const QString totals = totalsText(m_types);
        parts << (m_types.size() > 1 ? totals : tr("%1 billed").arg(totals));
    }
    m_counts->setText(m_hasContent || m_all > 0 ? parts.join(u" · "_s) : QString());
    QStringList details;
    for (const auto &type : m_types)
        details << tr("%1: %Ln sessions, %2 billed", nullptr, static_cast<int>(type.sessions))
                       .arg(type.type.isEmpty() ? tr("(none)") : type.type, durationText(type.seconds));
    if (m_outside > 0)
        details << outsideText();
    if (m_estimated > 0)
        details << tr("%Ln of the sessions shown count on an estimated day, as their start cannot be read.", nullptr,
            static_cast<int>(m_estimated));
    if (m_undated > 0)
        details << tr("%Ln of the sessions shown have no date.", nullptr, static_cast<int>(m_undated));
    if (m_mayChange > 0)
        details << tr("%Ln of the sessions shown may still change: the API was asked too soon after their end, or they "
                      "have none.",
            nullptr, static_cast<int>(m_mayChange));
    m_counts->setToolTip(details.join(u'\n'));
}

/// How much of the fetch is done, of a thousand: the parts that are, and of the one that goes on the share of its rows.
int StatusStrip::doneOf(const FetchProgress &progress)
{
    if (progress.windowsDone != m_partsDone || progress.rows < m_rowsBefore) {
        m_partsDone = progress.windowsDone;
        m_rowsBefore = progress.windowsDone == 0 ? 0 : progress.rows;
    }
    const auto parts = std::max<qint64>(progress.windows, 1);
    const qint64 expected = progress.expectedRows - m_rowsBefore;
    const qint64 ofPart = expected <= 0 ? 0
                                        : std::clamp<qint64>((progress.rows - m_rowsBefore) * 1000 / expected, 0, 1000);
    return static_cast<int>(std::min<qint64>(1000, (m_partsDone * 1000 + ofPart) / parts));
}

void StatusStrip::setProgress(const FetchProgress &progress)
{
    const QLocale locale;
    const bool isKnown = progress.expectedRows > 0 || progress.windowsDone > 0;
    m_progress->setRange(0, isKnown ? 1000 : 0);
    if (isKnown)
        m_progress->setValue(doneOf(progress));
    const QString rows = locale.toString(progress.rows);
    const QString expected = locale.toString(progress.expectedRows);
    QStringList parts;
    if (progress.expectedRows <= 0)
        parts << rows;
    else if (progress.windowsDone + 1 < progress.windows)
        parts << tr("%1 of more than %2").arg(rows, expected);
    else
        parts << tr("%1 of %2").arg(rows, expected);
    if (progress.windows > 1)
        parts << tr("part %1 of %2").arg(std::min(progress.windowsDone + 1, progress.windows)).arg(progress.windows);
    if (progress.left.requests > 1)
        parts << tr("%1 left").arg(describe(progress.left));
    else if (progress.secondsLeft >= 0)
        parts << tr("%1 left").arg(durationText(progress.secondsLeft));
    if (!progress.note.isEmpty())
        parts << progress.note;
    m_progressText->setText(parts.join(u" · "_s));
}

void StatusStrip::setCompleteness(const Completeness &completeness)
{
    m_verdict = completeness;
    updateCompleteness();
}

void StatusStrip::updateCompleteness()
{
    const Completeness &completeness = m_verdict;
    QString text = describe(completeness);
    if (completeness.askedFrom.isValid())
        text += u" · "_s
            + tr("asked between %1 and %2").arg(askedText(completeness.askedFrom), askedText(completeness.askedAt));
    else if (completeness.askedAt.isValid())
        text += u" · "_s + tr("asked %1").arg(askedText(completeness.askedAt));
    if (m_outside > 0 && completeness.isWhole())
        text += u" · "_s + tr("%Ln of them outside the period", nullptr, static_cast<int>(m_outside));
    const bool good = completeness.isWhole();
    // A file without a total was never promised to be all of anything.
    const bool isPlainFile = completeness.verdict == Verdict::Unproven && !completeness.askedAt.isValid();
    const bool none = completeness.verdict == Completeness::Verdict::Nothing || isPlainFile;
    m_completeness->setText(none ? QString() : (good ? u"✓ "_s : u"⚠ "_s) + text);
    QStringList details = describeZones(completeness);
    if (!completeness.problem.isEmpty())
        details.prepend(completeness.problem);
    if (m_outside > 0)
        details << outsideText();
    details += completeness.details + completeness.remarks;
    m_completeness->setToolTip(details.join(u'\n'));
    showZone();
}

void StatusStrip::showZone()
{
    const ApiZone &zone = m_verdict.apiZone;
    const bool none = m_verdict.verdict == Completeness::Verdict::Nothing;
    const bool assumed = zone.evidence == ApiZone::Evidence::Assumed;
    const QString text = !m_verdict.apiZones.isEmpty() ? tr("API: several time zones")
        : assumed                                      ? tr("API: %1, assumed, not proven").arg(zone.zone.name())
                                                       : tr("API: %1").arg(zone.zone.name());
    m_zone->setText(none || (zone.zone.isUtc() && !assumed && m_verdict.apiZones.isEmpty()) ? QString() : text);
    m_zone->setToolTip(none ? QString() : describeZones(m_verdict).join(u'\n'));
}

void StatusStrip::setFetching(bool fetching)
{
    m_progress->setVisible(fetching);
    m_progressText->setVisible(fetching);
    m_completeness->setVisible(!fetching);
    if (fetching) {
        m_progress->setRange(0, 0);
        m_progressText->clear();
        m_partsDone = 0;
        m_rowsBefore = 0;
    }
}
