// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"
#include "filter.h"
#include "filterhistory.h"
#include "period.h"

#include <QTimer>
#include <QWidget>

class FilterChips;
class FilterLine;
class QLabel;
class QPushButton;
class QToolButton;
struct QueryResult;

/// Where the filter is written: one line that proposes what can follow, its terms as chips, the error in place, the
/// last filters, undo, and a switch that sets it aside until its text is changed. While the text cannot be read the
/// filter before stays in force.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// The text as it stands, whether it can be read or not.
    QString text() const;
    /// Replaces the text; counts as a change that can be undone.
    void setText(const QString &text);
    /// The filter in force: empty while it is switched off.
    const Filter &filter() const { return m_filter; }
    bool isSwitchedOn() const;
    /// Sets the filter aside, or takes it up again.
    void setSwitchedOn(bool on);
    /// The last filters that could be read, newest first; the one that stands there included. Others may be offered in
    /// their place.
    QStringList recent();
    void setRecent(const QStringList &texts);
    /// Its values are proposed from now on. Terms on days that its period has not go, if it is another period than
    /// before, as those of setKeptText() do; daysDropped() tells of it.
    void setResult(const QueryResult &result);
    /// A text of an earlier run.
    void setKeptText(const QString &text);

public slots:
    void addTerm(const QString &term);
    void toggleValue(Field field, const QString &rawValue);
    /// Terms on days that take the place of those that are there.
    void chooseDays(const QStringList &terms);
    /// Puts `field:` at the end and the cursor behind it.
    void startCondition(Field field);
    void clear();
    void undo();
    void redo();
    /// Offers the last filters.
    void offerRecent();
    void focusEdit();

signals:
    void filterChanged(const Filter &filter);
    void daysDropped();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    void connectParts();
    void read();
    void apply();
    void remember();
    void restore(const QString &text);
    void showErrorNow();
    QString errorText() const;
    void fit();
    void suggest(const QueryResult &result);
    void setPeriod(const std::optional<Period> &period);

    FilterLine *m_edit;
    QToolButton *m_switch;
    QToolButton *m_recent;
    QToolButton *m_undo;
    QLabel *m_errorLabel;
    /// A word on a filter that finds nothing; a click takes it.
    QPushButton *m_suggestion;
    QString m_suggested;
    FilterChips *m_chips;
    Filter m_filter;
    Filter m_lastReadable;
    std::optional<FilterError> m_error;
    /// A sentence for every letter of a term would shake the window.
    QTimer m_errorDelay;
    /// Nor is every letter of a field's name to be searched for.
    QTimer m_applyDelay;
    FilterHistory m_history;
    std::optional<Period> m_period;
    DisplayNames m_names;
};
