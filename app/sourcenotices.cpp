// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcenotices.h"

#include "mainwindow.h"
#include "messagebar.h"
#include "screentext.h"
#include "windowsource.h"
#include "zonechooser.h"

using namespace Qt::StringLiterals;

using Kind = MessageBar::Severity;

SourceNotices::SourceNotices(MainWindow &window)
    : m_window(window)
{ }

void SourceNotices::tellOthersChosen(const QString &shown, const QString &chosen)
{
    m_hint = tr("These are still the sessions of %1; fetch to see those of %2.").arg(shown, chosen);
    m_window.messages()->showMessage(Kind::Warning, m_hint);
    m_window.messages()->addAction(tr("Fetch"), [&window = m_window] { emit window.fetchRequested(); });
}

void SourceNotices::tellLongFetch(const QString &sentences, const std::function<void()> &stop)
{
    m_hint = sentences;
    m_window.messages()->showMessage(Kind::Info, m_hint);
    m_window.messages()->addAction(tr("Stop"), stop);
}

void SourceNotices::hideHint()
{
    if (!m_hint.isEmpty() && m_window.messages()->sentence() == m_hint)
        m_window.messages()->hide();
}

void SourceNotices::tellEnd(const SourceResult &result, const WindowSource &ended, const WindowSource *shown,
    const std::function<void()> &resume)
{
    hideHint();
    const QStringList &remarks = result.completeness.remarks;
    QString problem = result.error ? result.error.sentence : result.completeness.problem;
    const bool hasFailed = !problem.isEmpty();
    if (shown && !hasFailed)
        problem = tr("%1 was stopped before anything had arrived.").arg(ended.name);
    if (shown)
        problem = tr("%1 Shown are still the sessions of %2.")
                      .arg(problem,
                          shown->period ? u"%1, %2"_s.arg(shown->name, periodTitle(*shown->period)) : shown->name);
    else if (tellStopped(result, ended, resume))
        return;
    if (!problem.isEmpty())
        m_window.messages()->showMessage(
            hasFailed ? Kind::Error : Kind::Info, problem, result.error.detail, hasFailed && ended.asksVendor);
    else if (ended.wasKept(result.completeness.askedAt))
        tellKept(result);
    else if (!remarks.isEmpty())
        m_window.messages()->showMessage(Kind::Info, remarks.constFirst(), remarks.mid(1).join(u'\n'));
}

/// Of a fetch that was opened and did not come to its end in its time: nothing has gone wrong now.
bool SourceNotices::tellStopped(
    const SourceResult &result, const WindowSource &ended, const std::function<void()> &resume)
{
    const Completeness &completeness = result.completeness;
    if (!ended.hasStopped || !resume)
        return false;
    const QString when = timeText(completeness.askedAt);
    m_window.messages()->showMessage(Kind::Warning,
        completeness.problem.isEmpty() ? tr("This fetch was stopped on %1.").arg(when)
                                       : tr("This fetch ended early on %1: %2").arg(when, completeness.problem),
        completeness.remarks.join(u'\n'));
    m_window.messages()->addAction(tr("&Resume"), resume);
    return true;
}

void SourceNotices::tellKept(const SourceResult &result)
{
    const Completeness &completeness = result.completeness;
    const QString when = completeness.askedFrom.isValid()
        ? tr("between %1 and %2").arg(timeText(completeness.askedFrom), timeText(completeness.askedAt))
        : tr("on %1").arg(timeText(completeness.askedAt));
    m_window.messages()->showMessage(Kind::Info,
        //: %1: "on 2 Nov 2026 09:14", "between … and …".
        tr("Nothing was asked anew: what was received %1 is kept, and these days are not likely to change any more.")
            .arg(when),
        completeness.remarks.join(u'\n'));
    m_window.messages()->addAction(
        tr("Ask for everything &anew"), [&window = m_window] { emit window.freshFetchRequested(); });
}

/// In the zone of the report, with its name where a clock of this computer shows another.
QString SourceNotices::timeText(const QDateTime &moment) const
{
    const Zone zone = m_window.zone()->zone();
    const QString text = screenTime(moment, zone);
    return zone == Zone::system() ? text : u"%1 (%2)"_s.arg(text, zone.name());
}
