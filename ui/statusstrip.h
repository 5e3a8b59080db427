// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "query.h"

#include <QStatusBar>

class ElidedButton;
class FindingsMark;
class ElidedLabel;
class QLabel;
class QProgressBar;
struct CheckedSessions;

/// The line below the window: how many sessions there are, shown and selected, how the fetch stands, and whether the
/// data are complete.
class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    /// Whether anything is open; else nothing is counted.
    void setHasContent(bool hasContent);
    void setResult(const QueryResult &result);
    /// Rows selected and their totals per type; empty totals while they are being added up.
    void setSelection(int rows, const std::vector<SessionCounts::TypeTotal> &types);
    void setProgress(const FetchProgress &progress);
    void setCompleteness(const Completeness &completeness);
    void setFetching(bool fetching);
    /// What the checks have found, for the mark.
    void setChecked(const CheckedSessions &checked);

signals:
    void findingsRequested();
    void timeZonesRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateCounts();
    void showZones();
    void fitZones();
    /// The zones of the API and of the computer, where not all three are one; else empty.
    QString zonesText() const;
    void updateCompleteness();
    void setWarning(bool isWarning);
    static QString durationText(qint64 seconds);
    static QString totalsText(const std::vector<SessionCounts::TypeTotal> &types);
    /// Why there are sessions that are not shown.
    QString outsideText() const;
    QString askedText(const QDateTime &asked) const;

    QLabel *m_counts;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    FindingsMark *m_findings;
    ElidedButton *m_zones;
    ElidedLabel *m_completeness;
    bool m_hasContent = false;
    quint32 m_all = 0;
    quint32 m_outside = 0;
    quint64 m_shown = 0;
    /// Of the rows shown.
    quint32 m_estimated = 0;
    quint32 m_undated = 0;
    quint32 m_mayChange = 0;
    std::vector<SessionCounts::TypeTotal> m_types;
    Zone m_reportZone;
    Completeness m_verdict;
    int m_selected = 0;
    std::vector<SessionCounts::TypeTotal> m_selectedTypes;
};
