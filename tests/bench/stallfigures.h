// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class Figures;
class ProbedApplication;
class SessionGenerator;

/// Does the script of use with the sessions of this generator, and measures how long the turns of the window's event
/// loop are; no more than one in a thousand may take so many milliseconds of processor time. Returns the report of the
/// probe.
QString measureStalls(
    ProbedApplication &application, const SessionGenerator &generator, double limit, Figures &figures);
