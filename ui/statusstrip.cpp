// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusstrip.h"

#include "elidedbutton.h"
#include "elidedlabel.h"
#include "findingsmark.h"
#include "screentext.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

StatusStrip::StatusStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_counts(new ElidedLabel(this))
    , m_progressText(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_findings(new FindingsMark(this))
    , m_zones(new ElidedButton(this))
    , m_completeness(new ElidedLabel(this))
{
    setSizeGripEnabled(false);
    // Without accessible names: those would hide the texts from a screen reader.
    m_counts->setObjectName(u"counts"_s);
    m_completeness->setObjectName(u"completeness"_s);
    m_progressText->setObjectName(u"progressText"_s);
    m_zones->setObjectName(u"zones"_s);
    m_zones->setAutoRaise(true);
    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the fetch"));
    // Where there is no room the types give way first.
    m_completeness->setLeast(40);
    m_counts->setContentsMargins(8, 3, 8, 3);
    m_completeness->setContentsMargins(8, 3, 8, 3);
    addWidget(m_counts);
    addWidget(m_progress);
    addWidget(m_progressText);
    addPermanentWidget(m_findings);
    addPermanentWidget(m_zones);
    addPermanentWidget(m_completeness);
    connect(m_zones, &QToolButton::clicked, this, &StatusStrip::timeZonesRequested);
    connect(m_findings, &QAbstractButton::clicked, this, &StatusStrip::findingsRequested);
    showZones();
    setFetching(false);
}

void StatusStrip::setChecked(const CheckedSessions &checked)
{
    m_findings->setChecked(checked);
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
    m_findings->setSessions(m_all);
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
        "%1 were received; %Ln of them lie outside the period.", nullptr, static_cast<int>(m_outside))
                             .arg(QLocale().toString(m_all));
    // Nobody asks for more than a file holds.
    return m_verdict.askedAt.isValid()
        ? many + u' ' + tr("The days around a period are asked for as well, and whole months are kept.")
        : many;
}

void StatusStrip::updateCounts()
{
    const quint32 inPeriod = m_all - m_outside;
    // How far a fetch has come says more than what is billed so far.
    const bool isFetching = !m_progress->isHidden();
    QStringList parts{tr("%Ln sessions", nullptr, static_cast<int>(inPeriod))};
    if (m_shown != inPeriod)
        parts << tr("%Ln shown", nullptr, static_cast<int>(m_shown));
    if (m_selected > 1 || (m_selected == 1 && !m_selectedTypes.empty())) {
        const QString totals = isFetching ? QString() : totalsText(m_selectedTypes);
        parts << tr("%Ln selected", nullptr, m_selected) + (totals.isEmpty() ? QString() : u", "_s + totals);
    }
    if (m_mayChange > 0)
        parts << tr("%Ln may still change", nullptr, static_cast<int>(m_mayChange));
    // The last is what is cut first where there is no room. Several types are never to look like one sum.
    if (!isFetching && (m_selected == 0 || m_types.size() > 1) && m_shown > 0 && !m_types.empty()) {
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

void StatusStrip::setProgress(const FetchProgress &progress)
{
    const QLocale locale;
    const bool isKnown = progress.fraction >= 0;
    m_progress->setRange(0, isKnown ? 1000 : 0);
    if (isKnown)
        m_progress->setValue(static_cast<int>(progress.fraction * 1000));
    const QString rows = locale.toString(progress.rows);
    const QString expected = locale.toString(progress.expectedRows);
    QStringList parts;
    // Sessions that went on meanwhile come twice.
    if (progress.expectedRows <= 0 || progress.expectedRows < progress.rows)
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
    QString text = describe(completeness, m_outside);
    if (completeness.askedFrom.isValid())
        text += u" · "_s
            + tr("asked between %1 and %2").arg(askedText(completeness.askedFrom), askedText(completeness.askedAt));
    else if (completeness.askedAt.isValid())
        text += u" · "_s + tr("asked %1").arg(askedText(completeness.askedAt));
    const bool good = completeness.isWhole();
    const bool none = completeness.verdict == Completeness::Verdict::Nothing || completeness.isPlainFile();
    m_completeness->setText(none ? QString() : (good ? u"✓ "_s : u"⚠ "_s) + text);
    setWarning(!good && !none);
    QStringList details = describeZones(completeness);
    if (!completeness.problem.isEmpty())
        details.prepend(completeness.problem);
    if (m_outside > 0)
        details << outsideText();
    details += completeness.details + completeness.remarks;
    m_completeness->setToolTip(details.join(u'\n'));
    showZones();
}

void StatusStrip::setWarning(bool isWarning)
{
    if (m_completeness->property("warning").toBool() == isWarning)
        return;
    m_completeness->setProperty("warning", isWarning);
    style()->unpolish(m_completeness);
    style()->polish(m_completeness);
}

QString StatusStrip::zonesText() const
{
    using Evidence = ApiZone::Evidence;
    const ApiZone &api = m_verdict.apiZone;
    const Zone computer = Zone::system();
    if (m_verdict.verdict == Completeness::Verdict::Nothing)
        return {};
    const QString ofComputer = tr("Computer: %1").arg(computer.name());
    // Dates that name their own offset are of no zone.
    if (api.evidence == Evidence::NotNeeded && !m_verdict.hasSeveralZones())
        return computer == m_reportZone ? QString() : ofComputer;
    const bool isAssumed = api.evidence == Evidence::Assumed;
    if (m_verdict.hasSeveralZones() || isAssumed) {
        const QString ofApi = isAssumed && !m_verdict.hasSeveralZones()
            ? tr("API: %1, assumed, not proven").arg(api.zone.name())
            : tr("API: several time zones");
        return computer == m_reportZone ? ofApi : ofApi + u" · "_s + ofComputer;
    }
    if (api.zone == computer && !api.isContradicted())
        return computer == m_reportZone ? QString() : tr("API and computer: %1").arg(computer.name());
    const QString ofApi = api.isContradicted() ? tr("API: %1, but the sessions tell another one").arg(api.zone.name())
                                               : tr("API: %1").arg(api.zone.name());
    return computer == m_reportZone ? ofApi : ofApi + u" · "_s + ofComputer;
}

void StatusStrip::showZones()
{
    const QString text = zonesText();
    m_zones->setText(text);
    m_zones->setVisible(!text.isEmpty());
    fitZones();
    QStringList zones = describeZones(m_verdict);
    zones << tr("Time zone of the report: %1.").arg(m_reportZone.name())
          << tr("Time zone of this computer: %1.").arg(Zone::system().name()) << tr("Click to see what speaks for it.");
    m_zones->setToolTip(zones.join(u'\n'));
}

/// In a window that is not narrow other lines are cut before the zones are.
void StatusStrip::fitZones()
{
    constexpr int narrow = 900;
    m_zones->setMinimumWidth(width() < narrow ? 0 : m_zones->sizeHint().width());
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    fitZones();
    QStatusBar::resizeEvent(event);
}

void StatusStrip::setFetching(bool fetching)
{
    m_progress->setVisible(fetching);
    m_progressText->setVisible(fetching);
    m_completeness->setVisible(!fetching);
    if (fetching) {
        m_progress->setRange(0, 0);
        m_progressText->clear();
    }
    updateCounts();
}
