// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

/// Asks at the terminal for how many hours sessions can change after they ended, until what is typed is possible; what
/// is proposed is taken with an empty line. Used once.
class SettlingQuestion : public QObject
{
    Q_OBJECT

public:
    explicit SettlingQuestion(int proposed, QObject *parent = nullptr);

    /// Whether somebody may be typing; elsewhere the question must not be asked.
    static bool canBeAsked();
    void start();

signals:
    void answered(int hours);

private:
    void ask() const;
    void take(const QByteArray &line);

    const int m_proposed;
    bool m_isAnswered = false;
};
