// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QObject>
#include <QString>

#include <vector>

/// Measures the turns of the event loop of the thread it lives in, by that thread's processor time, and what they did.
///
/// A turn is what happens between two moments in which the loop looks for events; one that dealt with none is not
/// counted. The loop of a dialog makes turns of its own.
class StallProbe : public QObject
{
    Q_OBJECT

public:
    struct Turn
    {
        double milliseconds = 0;
        /// What the script of use was about.
        QString step;
        /// The event that took most of it by itself: "Paint, SessionTableView, 12.3 ms".
        QString what;
    };

    /// Times of one kind, milliseconds.
    struct Times
    {
        std::vector<double> all;

        void add(double milliseconds) { all.push_back(milliseconds); }
        /// How many of them are below the limit, 0 to 1.
        double shareBelow(double milliseconds) const;
        double worst() const;
    };

    explicit StallProbe(QObject *parent = nullptr);

    /// What comes now; the turn before it ends here.
    void beginStep(const QString &step);
    /// What comes now is not measured (a dialog of the desktop, the first showing); beginStep() ends it.
    void pause();
    /// To be called by QCoreApplication::notify(), before and after.
    void eventBegins(const QObject &receiver, QEvent::Type type);
    void eventEnds();

    const Times &turns() const { return m_turns; }
    /// The same of those that painted.
    const Times &paints() const { return m_paints; }
    /// The worst turns, the worst one first.
    const std::vector<Turn> &worst() const { return m_worst; }
    /// Share, worst turns and what they did, as text.
    QString report(double limit) const;

private:
    /// An event that is being dealt with. Its receiver may not live to the end of it.
    struct Open
    {
        QEvent::Type type = QEvent::None;
        const QMetaObject *receiver = nullptr;
        /// Of the receiver's parent; null: none.
        const QMetaObject *parent = nullptr;
        double began = 0;
        /// What events within it took.
        double inner = 0;
    };

    static QString nameOf(const Open &event);

    void endTurn();
    void keep(const Turn &turn);

    bool m_isPaused = true;
    double m_turnBegan = 0;
    std::vector<Open> m_open;
    QString m_step;
    /// The event of this turn that took most by itself.
    QString m_what;
    double m_dearest = 0;
    bool m_hasEvents = false;
    bool m_isPainting = false;
    Times m_turns;
    Times m_paints;
    std::vector<Turn> m_worst;
};
