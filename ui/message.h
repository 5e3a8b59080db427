// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

/// What the window has to tell: shown as a bar, never as a modal box.
struct Message
{
    enum class Severity : quint8 { Info, Success, Warning, Error };

    Severity severity = Severity::Info;
    /// One sentence or two: what happened, to what, and what to do.
    QString text;
    /// For those who want to know more; shown by the button *Details*. May be empty.
    QString details = {};
    /// Title of a button ("Retry") and what it does; no button without. Called once at most; the bar closes.
    QString actionTitle = {};
    std::function<void()> action = {};
};
