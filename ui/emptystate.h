// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pastfetch.h"

#include <QList>
#include <QWidget>

#include <optional>

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
    /// The newest one of a chosen connection is offered while nothing is fetched; one that stopped before anything had
    /// come only where there is no other.
    void setPastFetches(const std::vector<PastFetch> &newestFirst);
    /// In which times are shown.
    void setZone(const Zone &zone);

signals:
    void addConnectionRequested();
    void openFileRequested();
    void sampleRequested();
    void fetchRequested();
    void openFetchRequested(const FetchKey &fetch);
    void resumeFetchRequested(const FetchKey &fetch);
    void clearFilterRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addButton(const QString &name, const QString &text, State state);
    void showLatestFetch();
    void fitHeight();
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
    QPushButton *m_resume = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_fetch = nullptr;
    std::optional<PastFetch> m_latest;
    Zone m_zone;
};
