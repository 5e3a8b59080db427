// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Dataset;
class Figures;

/// Puts the naive Qt way beside the figures that are there. What is quadratic in QSortFilterProxyModel, the filters, is
/// done with 100,000 rows: with a million one of them takes more than a minute. Sorting by a length too, which is
/// computed before.
void measureNaively(const Dataset &data, Figures &figures);
