// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filter.h"

#include <QFrame>

class FilterChips;
class FilterHistory;
class FilterLine;
class QAction;
class QLabel;
class QToolButton;

/// The one filter of the window: a line to type in, its terms as chips, undo, an off switch, and the error in place.
class FilterBar : public QFrame
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    ~FilterBar() override;

    QString text() const;
    bool isSwitchedOn() const;
    /// What holds: the last text that could be read, or an empty filter if it is switched off.
    Filter filter() const;
    /// Offers bots, channels and types of these sessions while typing.
    void setStore(const SessionStore &store);

public slots:
    void setText(const QString &text);
    void setSwitchedOn(bool on);
    void addTerm(const QString &term);
    /// Adds the value to `field=…`, or takes it out.
    void toggleValue(Field field, const QString &rawValue);
    void removeTerm(const QString &term);
    /// Begins a term of that field and puts the cursor behind it.
    void beginTerm(Field field);
    void clear();
    void undo();
    void redo();
    void focusLine();

signals:
    /// Only texts that can be read, and each filter once.
    void filterChanged(const Filter &filter);
    /// Esc in a line that is empty already.
    void left();
};
