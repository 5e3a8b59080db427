// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filter.h"

#include <QStringList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

/// Where the filter is written: one line, its terms as chips, the error in place, undo, and a switch that sets it
/// aside.
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
    void setSwitchedOn(bool on);

public slots:
    void addTerm(const QString &term);
    void toggleValue(Field field, const QString &rawValue);
    /// Puts `field:` at the end and the cursor behind it.
    void startCondition(Field field);
    void clear();
    void undo();
    void focusEdit();

signals:
    void filterChanged(const Filter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void remember();
    void showError(const FilterError *error);
    void rebuildChips();

    QLineEdit *m_edit;
    QToolButton *m_switch;
    QToolButton *m_undo;
    QLabel *m_error;
    QWidget *m_chips;
    QHBoxLayout *m_chipLayout;
    Filter m_filter;
    Filter m_lastReadable;
    QStringList m_history;
    bool m_undoing = false;
};
