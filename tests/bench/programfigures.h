// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Dataset;
class Figures;
class SessionGenerator;

/// Measures what the whole program does, each run in a process of its own: start, fetches from a loopback server, the
/// way back from the archive, and the most memory it holds meanwhile.
void measureProgram(const Dataset &data, Figures &figures);

/// The most memory that the whole program holds while it fetches all sessions of the generator into its archive, MB.
void measureMemory(const SessionGenerator &generator, double goal, Figures &figures);
