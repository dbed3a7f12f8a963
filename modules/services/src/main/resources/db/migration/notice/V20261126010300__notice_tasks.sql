-- failed tasks are told when they fail, not once a day
delete from notice_check where kind = 'TASKS_FAILED';
