// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changegroup.h"
#include "earlierperiod.h"

#include <QWidget>

#include <memory>

class ChangeGroupsModel;
class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class SessionChangesModel;
class VolumesModel;

/// What differs between the sessions of the window and another listing: kinds of changes with their counts, and the
/// sessions of the one that is chosen; or how many sessions there were in other days, by bot, channel and type.
class ComparePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePanel(QWidget *parent = nullptr);

    /// The row of what can be done: stands above the list unless it is taken into a title.
    QWidget *actionsRow() const { return m_actionsRow; }
    /// Null: nothing is compared. The kind of change that is chosen stays so.
    void setCompared(const std::shared_ptr<const ComparedSessions> &compared);
    /// A comparison is going on.
    void setBusy(bool busy);
    /// In which times are shown.
    void setZone(const Zone &zone);
    /// The keyboard goes to what was found, else to what can be done.
    void focusList();

signals:
    void fileRequested();
    void daysRequested(EarlierDays days);
    void clearRequested();
    void exportRequested();
    /// These rows of the window's sessions are wished to be seen.
    void rowsRequested(const std::vector<quint32> &rows);
    /// These and no others: by this filter, or by their billing ids where it is empty.
    void onlyRowsRequested(const std::vector<quint32> &rows, const QString &term);
    /// These rows of the earlier listing, which are not among the window's sessions.
    void vanishedRequested(const std::vector<quint32> &rows);
    /// The sessions of one bot, channel and type; terms of the filter language.
    void termsRequested(const QStringList &terms);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QAction *addButton(QHBoxLayout *layout, const QString &name, const QString &text, const QString &tip);
    QWidget *makeChanges();
    void showGroup();
    void requestGroup();
    void requestChanges();
    void request(const std::vector<quint32> &places);
    void requestOnly();
    void requestVolume(const QModelIndex &index);
    /// Of the changes that are selected in the list, their places among all changes.
    std::vector<quint32> selectedPlaces() const;
    std::vector<quint32> rowsNow(const std::vector<quint32> &places) const;
    void fitColumns();
    void updateSummary();
    void showDetails();

    std::shared_ptr<const ComparedSessions> m_compared;
    ChangeGroupsModel *m_groups;
    SessionChangesModel *m_changes;
    VolumesModel *m_volumes;
    QTableView *m_groupList;
    QTableView *m_list;
    QTableView *m_volumeList;
    QLabel *m_empty;
    QStackedWidget *m_pages;
    QWidget *m_actionsRow = nullptr;
    QWidget *m_with = nullptr;
    QLabel *m_summary;
    QAction *m_only = nullptr;
    QAction *m_details = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_export = nullptr;
    Zone m_zone;
    bool m_isBusy = false;
    /// Who chooses does so in the list of changes, not in that of their kinds.
    bool m_isInList = false;
};
