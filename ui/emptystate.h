// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

/// Stands where a table would be while there is nothing to show, and says what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    enum class State { NoConnection, NothingFetched, NothingMatches, NoSessions, NoneInFile, Loading };
    Q_ENUM(State)

    explicit EmptyState(QWidget *parent = nullptr);

    /// Shows the icon, sentence and buttons of `state`.
    void setState(State state);
    State state() const { return m_state; }

signals:
    void addConnectionRequested();
    void openFileRequested();
    void sampleRequested();
    void fetchRequested();
    void clearFilterRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addButton(const QString &name, const QString &text, State state, void (EmptyState::*wish)());
    void updateIcon();

    struct StateButton
    {
        State state;
        QPushButton *button;
    };

    State m_state = State::NoConnection;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QList<StateButton> m_buttons;
};
