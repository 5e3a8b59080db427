// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <functional>

class MainWindow;
struct SourceResult;
struct WindowSource;

/// What the bar of the window says of the source that is shown: what is still shown, how long a fetch takes, how it has
/// ended, and what can be done about it.
class SourceNotices
{
    Q_DECLARE_TR_FUNCTIONS(SourceNotices)

public:
    explicit SourceNotices(MainWindow &window);

    /// `shown` is still there, though `chosen` is chosen; both by name, or by their days.
    void tellOthersChosen(const QString &shown, const QString &chosen);
    /// Offers to stop it.
    void tellLongFetch(const QString &sentences, const std::function<void()> &stop);
    /// What the last of these two said no longer holds.
    void hideHint();
    /// How a source has ended. `shown`: the one that is shown instead, for nothing of it came; else null. `resume`:
    /// goes on with it, if it can.
    void tellEnd(const SourceResult &result, const WindowSource &ended, const WindowSource *shown,
        const std::function<void()> &resume);

private:
    bool tellStopped(const SourceResult &result, const WindowSource &ended, const std::function<void()> &resume);
    void tellKept(const SourceResult &result);
    QString timeText(const QDateTime &moment) const;

    MainWindow &m_window;
    QString m_hint;
};
